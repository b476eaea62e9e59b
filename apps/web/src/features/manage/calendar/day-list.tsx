import { CalendarX } from 'lucide-react'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { BookingRow } from './booking-row.tsx'
import type { DayPlan } from './day-plan.ts'
import { WhyButton } from './why/why-button.tsx'

export interface DayListProps {
  plan: DayPlan
  onOpen: (bookingId: string) => void
  /** Somebody wants to know why a time is not free. */
  onAsk: () => void
}

/** The day's bookings one below the other, for narrow screens. */
export function DayList({ plan, onOpen, onAsk }: DayListProps) {
  const t = useMessages(manageMessages)
  const { bookings, isClosed, timeZone } = plan
  return (
    <div className="grid grid-cols-1 justify-items-center gap-2">
      {bookings.length === 0 ? (
        <EmptyState
          icon={<CalendarX aria-hidden className="size-7" />}
          title={isClosed ? t.closedDay : t.emptyDay}
          text={isClosed ? undefined : t.emptyDayText}
        />
      ) : (
        <Card className="w-full overflow-hidden">
          <ul className="divide-y divide-line">
            {bookings.map((booking) => (
              <li key={booking.id}>
                <BookingRow booking={booking} timeZone={timeZone} onOpen={() => onOpen(booking.id)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <WhyButton onAsk={onAsk} />
    </div>
  )
}
