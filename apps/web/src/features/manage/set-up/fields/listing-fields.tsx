import { Tick } from '../../../../components/ui/tick.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { NumberInput } from './number-input.tsx'

export interface ListingDraft {
  position: string
  isActive: boolean
}

export interface ListingFieldsProps {
  draft: ListingDraft
  /** What is wrong with its place. */
  error: string | undefined
  /** What it means for it to be active. */
  activeLabel: string
  activeHint?: string
  onChange: (changes: Partial<ListingDraft>) => void
}

/** Where something stands among its like, and whether customers are offered it. */
export function ListingFields({ draft, error, activeLabel, activeHint, onChange }: ListingFieldsProps) {
  const t = useMessages(servicesMessages)
  return (
    <>
      <NumberInput
        kind="whole"
        label={t.position}
        hint={t.positionHint}
        error={error ?? null}
        value={draft.position}
        onChange={(position) => onChange({ position })}
      />
      <div>
        <Tick isOn={draft.isActive} onChange={(isActive) => onChange({ isActive })}>
          {activeLabel}
        </Tick>
        {activeHint && <p className="text-xs text-muted">{activeHint}</p>}
      </div>
    </>
  )
}
