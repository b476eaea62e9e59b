import type { ExplanationView } from '@salon/contract'
import { Button } from '../../../../components/ui/button.tsx'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { useFormat } from '../../../../lib/format.ts'
import type { AskedAbout } from './why-place.ts'

export interface ReasonsProps {
  about: AskedAbout
  reasons: ExplanationView
  timeZone: string
  onOpen: (bookingId: string) => void
}

/** All that stands in the way of a time, and the visits that do. */
export function Reasons({ about, reasons: { causes, takenBy }, timeZone, onOpen }: ReasonsProps) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const format = useFormat()
  if (causes.length === 0 && takenBy.length === 0) return <p>{t.nothingInTheWay}</p>
  const texts = t.reasons[about.staffId ? 'staff' : about.roomId ? 'room' : 'anybody']
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2">
        {causes.map(({ cause, bindsSalon }) => (
          <li key={cause} className="rounded-md bg-sunken p-3 text-sm">
            <span className="block font-semibold">{texts[bindsSalon ? 'all' : 'customers'][cause]}</span>
            {!bindsSalon && <span className="block text-muted">{t.notForSalon}</span>}
          </li>
        ))}
      </ul>
      {takenBy.map(({ bookingId, customerName, from, to }) => (
        <Button key={bookingId + from} variant="secondary" onClick={() => onOpen(bookingId)}>
          <bdi>{customerName || manage.noName}</bdi> · {format.timeRange(from, to, timeZone)}
        </Button>
      ))}
    </div>
  )
}
