import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { ChoiceSelect } from '../fields/choice-select.tsx'
import { NumberInput } from '../fields/number-input.tsx'
import { SpanSelect } from '../fields/span-select.tsx'
import type { PolicyDraft, PrepaymentType } from './policy-draft.ts'

const TYPES: readonly PrepaymentType[] = ['none', 'percent', 'fixed', 'full']
const HOLDS = [5, 10, 15, 20, 30, 45, 60]
const FREE_CANCELLATIONS = [0, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10_080, 20_160]

export interface PolicyFieldsProps {
  draft: PolicyDraft
  errors: Partial<Record<keyof PolicyDraft, string>>
  onChange: (changes: Partial<PolicyDraft>) => void
}

/** How much is paid beforehand, and what a late cancellation costs. */
export function PolicyFields({ draft, errors, onChange }: PolicyFieldsProps) {
  const t = useMessages(setUpMessages)
  return (
    <>
      <ChoiceSelect
        label={t.prepayment}
        choices={TYPES}
        texts={t.prepayments}
        value={draft.prepayment}
        onChange={(prepayment) => onChange({ prepayment })}
      />
      {draft.prepayment === 'percent' && (
        <NumberInput
          kind="whole"
          label={t.depositPercent}
          error={errors.percent ?? null}
          value={draft.percent}
          onChange={(percent) => onChange({ percent })}
        />
      )}
      {draft.prepayment === 'fixed' && (
        <NumberInput
          kind="decimal"
          label={t.depositRiyals}
          hint={t.depositRiyalsHint}
          error={errors.riyals ?? null}
          value={draft.riyals}
          onChange={(riyals) => onChange({ riyals })}
        />
      )}
      {draft.prepayment !== 'none' && (
        <SpanSelect
          label={t.hold}
          hint={t.holdHint}
          choices={HOLDS}
          minutes={draft.holdMinutes}
          onChange={(holdMinutes) => onChange({ holdMinutes })}
        />
      )}
      <SpanSelect
        label={t.freeCancellation}
        none={t.untilVisit}
        choices={FREE_CANCELLATIONS}
        minutes={draft.freeCancellationMinutes}
        onChange={(freeCancellationMinutes) => onChange({ freeCancellationMinutes })}
      />
      <NumberInput
        kind="whole"
        label={t.cancellationFee}
        hint={t.cancellationFeeHint}
        error={errors.feePercent ?? null}
        value={draft.feePercent}
        onChange={(feePercent) => onChange({ feePercent })}
      />
    </>
  )
}
