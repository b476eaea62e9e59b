import { CONFIRMATION_MODES, PRAYER_MODES } from '@salon/domain'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { ChoiceSelect } from '../fields/choice-select.tsx'
import { NumberInput } from '../fields/number-input.tsx'
import { SpanSelect } from '../fields/span-select.tsx'
import type { RulesDraft } from './rules-draft.ts'

const NOTICES = [0, 15, 30, 60, 120, 240, 720, 1440, 2880]
const STEPS = [5, 10, 15, 20, 30, 60]
const BEFORE_PRAYER = [0, 5, 10, 15, 20, 30]
const AFTER_PRAYER = [10, 15, 20, 25, 30, 45, 60]

export interface RulesFieldsProps {
  draft: RulesDraft
  errors: Partial<Record<keyof RulesDraft, string>>
  onChange: (changes: Partial<RulesDraft>) => void
}

/** How bookings are confirmed, when they may be made, and what happens at prayer times. */
export function RulesFields({ draft, errors, onChange }: RulesFieldsProps) {
  const t = useMessages(setUpMessages)
  return (
    <>
      <ChoiceSelect
        label={t.confirmation}
        choices={CONFIRMATION_MODES}
        texts={t.confirmations}
        value={draft.confirmation}
        onChange={(confirmation) => onChange({ confirmation })}
      />
      <SpanSelect
        label={t.minimumNotice}
        none={t.noNotice}
        choices={NOTICES}
        minutes={draft.minimumNoticeMinutes}
        onChange={(minimumNoticeMinutes) => onChange({ minimumNoticeMinutes })}
      />
      <NumberInput
        kind="whole"
        label={t.furthestDays}
        error={errors.furthestDays ?? null}
        value={draft.furthestDays}
        onChange={(furthestDays) => onChange({ furthestDays })}
      />
      <SpanSelect
        label={t.step}
        hint={t.stepHint}
        choices={STEPS}
        minutes={draft.stepMinutes}
        onChange={(stepMinutes) => onChange({ stepMinutes })}
      />
      <NumberInput
        kind="whole"
        label={t.maxOpenBookings}
        hint={t.maxOpenBookingsHint}
        error={errors.maxOpenBookings ?? null}
        value={draft.maxOpenBookings}
        onChange={(maxOpenBookings) => onChange({ maxOpenBookings })}
      />
      <ChoiceSelect
        label={t.prayer}
        hint={t.prayerHint}
        choices={PRAYER_MODES}
        texts={t.prayers}
        value={draft.prayerMode}
        onChange={(prayerMode) => onChange({ prayerMode })}
      />
      {draft.prayerMode !== 'ignored' && (
        <>
          <SpanSelect
            label={t.prayerBefore}
            none={t.atPrayer}
            choices={BEFORE_PRAYER}
            minutes={draft.prayerBeforeMinutes}
            onChange={(prayerBeforeMinutes) => onChange({ prayerBeforeMinutes })}
          />
          <SpanSelect
            label={t.prayerAfter}
            choices={AFTER_PRAYER}
            minutes={draft.prayerAfterMinutes}
            onChange={(prayerAfterMinutes) => onChange({ prayerAfterMinutes })}
          />
        </>
      )}
    </>
  )
}
