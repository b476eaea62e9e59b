import type { BookingView } from '@salon/contract'
import { calendarStatus, writeCalendar } from '@salon/domain'
import { CalendarPlus } from 'lucide-react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { saveFile } from '../../lib/save-file.ts'
import { Button } from '../ui/button.tsx'

/** Makes the visit's calendar file in the browser and saves it; of a cancelled one it cancels the event that was added before. */
export function AddToCalendar({ booking }: { booking: BookingView }) {
  const t = useMessages(visitMessages)
  const localized = useLocalized()
  const status = calendarStatus(booking.status)

  function save(): void {
    const { salon } = booking
    const url = new URL(`/bookings/${booking.id}`, location.href).href
    const services = booking.lines.map((line) => localized(line.name)).join('\n')
    const event = {
      uid: `${booking.id}@salon`,
      sequence: booking.version,
      status,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      title: t.calendarTitle(localized(salon.name)),
      description: `${services}\n${t.reference}: ${booking.reference}\n${url}`,
      location: localized(salon.address),
      latitude: salon.latitude,
      longitude: salon.longitude,
      url,
    }
    const file = writeCalendar([event], { now: new Date() })
    saveFile(`salon-${booking.reference}.ics`, file, 'text/calendar;charset=utf-8')
  }

  return (
    <Button variant="secondary" icon={<CalendarPlus aria-hidden className="size-4" />} onClick={save}>
      {status === 'CANCELLED' ? t.markInCalendar : t.addToCalendar}
    </Button>
  )
}
