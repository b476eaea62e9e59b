import { clsx } from 'clsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { useFormat } from '../../../lib/format.ts'
import { DayHead } from './day-head.tsx'
import { type CalendarBooking, type DayPlan, visitsOf } from './day-plan.ts'
import { STATUS_LOOKS } from './status-look.ts'
import { WhyButton } from './why/why-button.tsx'

export interface WeekBoardProps {
  plans: readonly DayPlan[]
  staffId: string | undefined
  today: DayPlan['date']
  onOpen: (bookingId: string) => void
  onDay: (date: DayPlan['date']) => void
  /** Somebody wants to know why a time of a date is not free. */
  onAsk: (date: DayPlan['date']) => void
}

/** A week at a glance: a column for each day with all that is booked in its order; on a phone one day below the other. */
export function WeekBoard({ plans, staffId, today, onOpen, onDay, onAsk }: WeekBoardProps) {
  const format = useFormat()
  return (
    <div className="grid grid-cols-1 gap-2 md:grid-cols-[repeat(7,minmax(0,1fr))]">
      {plans.map((plan) => (
        <section
          key={plan.date}
          aria-label={format.date(plan.date, 'day')}
          className={clsx(
            'min-w-0 rounded-lg border bg-surface p-1.5 shadow-card',
            plan.date === today ? 'border-brand' : 'border-line',
          )}
        >
          <div className="relative flex">
            <DayHead plan={plan} staffId={staffId} onOpen={() => onDay(plan.date)} />
            <WhyButton day={format.date(plan.date, 'day')} onAsk={() => onAsk(plan.date)} />
          </div>
          <ul className="grid grid-cols-2 gap-1 md:grid-cols-1">
            {visitsOf(plan, staffId).map((booking) => (
              <li
                key={booking.id}
                className="min-w-0 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
              >
                <Visit booking={booking} timeZone={plan.timeZone} onOpen={() => onOpen(booking.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Visit({
  booking,
  timeZone,
  onOpen,
}: {
  booking: CalendarBooking
  timeZone: string
  onOpen: () => void
}) {
  const t = useMessages(manageMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { Icon, className } = STATUS_LOOKS[booking.status]
  const names = [...new Set(booking.lines.map(({ staff }) => localized(staff.name)))]
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className={clsx(
        'grid min-h-11 w-full rounded-sm border border-s-4 px-1.5 py-1 text-start text-xs leading-snug -outline-offset-3 hover:shadow-card',
        className,
      )}
    >
      <span className="flex min-w-0 items-center gap-1">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="shrink-0">{format.time(booking.startsAt, timeZone)}</span>
      </span>{' '}
      <span className="truncate font-bold">
        <bdi>{booking.customer.name || t.noName}</bdi>
      </span>{' '}
      <span className="truncate">{names.join(t.listComma)}</span>{' '}
      <span className="sr-only">{visit.statuses[booking.status]}</span>
    </button>
  )
}
