import type { BookingStatus } from '@salon/domain'
import { CalendarX } from 'lucide-react'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { useFormat } from '../../../lib/format.ts'
import { BookingRow } from './booking-row.tsx'
import { type DayPlan, isServedBy } from './day-plan.ts'
import { WhyButton } from './why/why-button.tsx'

/** What a salon looks for, in the order in which it asks for something to be done. */
const STATUSES = ['pending', 'held', 'confirmed', 'completed', 'no_show', 'cancelled'] as const

export interface AgendaProps {
  plans: readonly DayPlan[]
  staffId: string | undefined
  /** Bookings of this status alone. */
  status: BookingStatus | undefined
  onStatus: (status: BookingStatus | undefined) => void
  onOpen: (bookingId: string) => void
  /** Somebody wants to know why a time is not free. */
  onAsk: () => void
}

/** What is booked in a week, day by day, also what was cancelled. */
export function Agenda({ plans, staffId, status, onStatus, onOpen, onAsk }: AgendaProps) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const visit = useMessages(visitMessages)
  const days = plans.flatMap((plan) => {
    const bookings = plan.bookings.filter(
      (booking) => (!status || booking.status === status) && isServedBy(booking.lines, staffId),
    )
    return bookings.length > 0 ? [{ plan, bookings }] : []
  })
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <Select
          label={manage.status}
          value={status ?? ''}
          onChange={({ target }) => onStatus(STATUSES.find((each) => each === target.value))}
          className="w-56 print:hidden"
        >
          <option value="">{manage.anyStatus}</option>
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {visit.statuses[each]}
            </option>
          ))}
        </Select>
        <WhyButton onAsk={onAsk} />
      </div>
      {days.map(({ plan, bookings }) => (
        <Day key={plan.date} plan={plan} bookings={bookings} onOpen={onOpen} />
      ))}
      {days.length === 0 && (
        <EmptyState
          icon={<CalendarX aria-hidden className="size-7" />}
          title={status || staffId ? t.emptyList : t.emptyWeek}
        />
      )}
    </div>
  )
}

function Day({
  plan,
  bookings,
  onOpen,
}: Pick<AgendaProps, 'onOpen'> & { plan: DayPlan; bookings: DayPlan['bookings'] }) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const heading = format.date(plan.date, 'day')
  return (
    <section aria-label={heading} className="grid grid-cols-1 gap-2">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3">
        {heading}
        <span className="text-sm font-medium text-muted">{t.bookings(bookings.length)}</span>
      </h3>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {bookings.map((booking) => (
            <li key={booking.id} className="[contain-intrinsic-size:auto_6rem] [content-visibility:auto]">
              <BookingRow booking={booking} timeZone={plan.timeZone} onOpen={() => onOpen(booking.id)} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}
