import { CalendarX } from 'lucide-react'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { BookingRow } from './booking-row.tsx'
import type { DayPlan } from './day-plan.ts'

export interface DayListProps {
  plan: DayPlan
  onOpen: (bookingId: string) => void
}

/** The day's bookings one below the other, for narrow screens. */
export function DayList({ plan, onOpen }: DayListProps) {
  const t = useMessages(manageMessages)
  const { bookings, isClosed, timeZone } = plan
  if (bookings.length === 0)
    return (
      <EmptyState
        icon={<CalendarX aria-hidden className="size-7" />}
        title={isClosed ? t.closedDay : t.emptyDay}
        text={isClosed ? undefined : t.emptyDayText}
      />
    )
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} timeZone={timeZone} onOpen={() => onOpen(booking.id)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
