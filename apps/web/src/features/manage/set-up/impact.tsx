import { useId } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import type { AskedChange } from './use-asked-change.ts'

export interface ImpactProps {
  change: AskedChange
  salonId: string
  onBack: () => void
}

/** The bookings that a change would hit, each with the way to where it is moved or cancelled, before anything is saved. */
export function Impact({ change, salonId, onBack }: ImpactProps) {
  const t = useMessages(setUpMessages)
  const format = useFormat()
  const localized = useLocalized()
  const heading = useId()
  if (!change.hit) return null
  const { count, bookings } = change.hit
  return (
    <section aria-labelledby={heading} className="grid gap-3 rounded-md bg-warning-soft p-4">
      <h2 id={heading} className="font-semibold text-warning">
        {t.impact(count)}
      </h2>
      <p className="text-sm">{t.impactText}</p>
      <ul className="grid max-h-96 gap-1 overflow-y-auto text-sm">
        {bookings.map(({ id, startsAt: at, timeZone, customerName, lines }) => (
          <li key={id}>
            <Link
              to="/manage/:salonId"
              params={{ salonId }}
              search={{ booking: id }}
              target="_blank"
              className="block rounded-md px-2 py-2 underline-offset-4 hover:underline"
            >
              <span className="font-semibold">
                {format.date({ at, timeZone }, 'short')} {format.time(at, timeZone)}
              </span>{' '}
              · {customerName || t.noName}
              <span className="block text-muted">
                {lines
                  .map(({ name, staffName }) => `${localized(name)} · ${localized(staffName)}`)
                  .join(' + ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {count > bookings.length && <p className="text-sm">{t.impactMore(count - bookings.length)}</p>}
      <div className="flex flex-wrap gap-3">
        <Button isBusy={change.isBusy} onClick={change.makeAnyway}>
          {t.keepBookings}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t.discard}
        </Button>
      </div>
    </section>
  )
}
