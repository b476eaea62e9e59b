import type { Localized } from '@salon/domain'
import { Badge } from '../../../components/ui/badge.tsx'
import { Tick } from '../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import type { TypedService } from './services-draft.ts'

export interface UsualServiceRowProps {
  name: Localized
  service: TypedService
  /** The salon has it; it is changed among its services. */
  isAdded: boolean
  isWrong: boolean
  onChange: (changes: Partial<TypedService>) => void
}

/** A usual service: ticked, with its price and how long it takes. */
export function UsualServiceRow({ name, service, isAdded, isWrong, onChange }: UsualServiceRowProps) {
  const t = useMessages(openingMessages)
  const shown = useLocalized()(name)
  const field = (label: string, unit: string, value: string, onType: (typed: string) => void) => (
    <span className="flex items-center gap-1.5 text-sm text-muted">
      <input
        aria-label={label}
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        value={value}
        aria-invalid={isWrong || undefined}
        onChange={(event) => onType(event.target.value)}
        className="min-h-11 w-19 rounded-md border border-line-strong bg-surface px-2 text-center text-base text-ink hover:border-brand aria-invalid:border-danger"
      />
      <span aria-hidden>{unit}</span>
    </span>
  )
  if (isAdded) return <AddedServiceRow name={name} />
  return (
    <li className="grid gap-1 py-1">
      <Tick isOn={service.isOn} onChange={(isOn) => onChange({ isOn })}>
        <span className="font-semibold">{shown}</span>
      </Tick>
      {service.isOn && (
        <div className="flex flex-wrap gap-4 ps-8 pb-2">
          {field(t.price(shown), t.riyalsShort, service.riyals, (riyals) => onChange({ riyals }))}
          {field(t.minutes(shown), t.minutesShort, service.minutes, (minutes) => onChange({ minutes }))}
        </div>
      )}
    </li>
  )
}

/** A service that the salon has. */
export function AddedServiceRow({ name }: { name: Localized }) {
  const t = useMessages(openingMessages)
  return (
    <li className="flex min-h-12 items-center gap-3 py-1 text-sm font-semibold">
      <span className="grow">{useLocalized()(name)}</span>
      <Badge tone="success">{t.isAdded}</Badge>
    </li>
  )
}
