import { instantOfMinute, startOfDate } from '@salon/domain'
import { clsx } from 'clsx'
import { UserCheck } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { useFormat } from '../../../lib/format.ts'
import { hereSince } from '../booking/here-since.ts'
import type { DayPlan, PlannedLine } from './day-plan.ts'
import { placeOf, placeOfLane } from './place.ts'
import { STATUS_LOOKS } from './status-look.ts'
import type { Stretch } from './stretches.ts'

/** From these lengths on there is room for the service below the name, and for the time below the service. */
const SERVICE_MINUTES = 30
const TIME_MINUTES = 40
/** A longer one may begin above what is in sight: what it says goes along with what is seen of it. */
const STICKY_MINUTES = 60

export interface BookingBlockProps {
  plan: DayPlan
  planned: PlannedLine
  /** In a column that is not of who serves it: her name. */
  server?: string | undefined
  onOpen: () => void
}

/** One service of a booking in the column of who does it, or of its room. */
export function BookingBlock({ plan, planned, server, onOpen }: BookingBlockProps) {
  const t = useMessages(manageMessages)
  const visit = useMessages(visitMessages)
  const calendar = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { booking, line, endsAt, wait, startMinute, endMinute } = planned
  const { Icon, className } = STATUS_LOOKS[booking.status]
  const arrivedAt = hereSince(booking)
  const isMovable = booking.status === 'pending' || booking.status === 'confirmed'
  const name = booking.customer.name || t.noName
  // what has no room is still read out
  const shownFrom = (minutes: number) =>
    endMinute - startMinute >= minutes ? 'block max-w-full truncate' : 'sr-only'
  const times = format.timeRange(line.startsAt, endsAt, plan.timeZone)
  const midnight = startOfDate(plan.timeZone, plan.date)
  const timesOf = (stretch: Stretch) =>
    format.timeRange(
      instantOfMinute(midnight + stretch.startMinute),
      instantOfMinute(midnight + stretch.endMinute),
      plan.timeZone,
    )
  return (
    <button
      type="button"
      data-line={isMovable ? line.id : undefined}
      data-booking={booking.id}
      aria-haspopup="dialog"
      onClick={onOpen}
      className={clsx(
        'group absolute isolate flex flex-col overflow-clip rounded-sm border border-s-4 px-1.5 text-start text-xs leading-snug select-none print:text-[0.625rem] print:leading-none [-webkit-touch-callout:none] hover:shadow-card focus-visible:z-10 data-held:opacity-40 data-entered:z-10 data-entered:outline-3 data-entered:outline-focus',
        className,
      )}
      style={{
        ...placeOf(plan, planned),
        ...placeOfLane(planned),
      }}
    >
      {wait && <Wait style={placeOf(planned, wait)} />}
      <span
        className={clsx(
          'block w-full',
          endMinute - startMinute > STICKY_MINUTES && 'sticky top-(--head) print:static',
        )}
      >
        <span className="flex max-w-full items-center gap-1">
          <Icon aria-hidden className="size-3.5 shrink-0" />
          <bdi className="truncate font-bold">{name}</bdi>
          {arrivedAt && <UserCheck aria-hidden className="ms-auto size-4 shrink-0" />}
        </span>{' '}
        <span className={shownFrom(SERVICE_MINUTES)}>
          {localized(line.name)}
          {server && ` · ${server}`}
        </span>{' '}
        <span className={shownFrom(TIME_MINUTES)}>{times}</span>
      </span>{' '}
      <span className="sr-only">{visit.statuses[booking.status]}</span>
      {wait && <span className="sr-only">{` ${calendar.waitingTime(timesOf(wait))}`}</span>}
      {arrivedAt && (
        <span className="sr-only">{` ${t.hereSince(format.time(arrivedAt, plan.timeZone))}`}</span>
      )}
      {isMovable && <End />}
    </button>
  )
}

/** Hatched: in it whoever serves may serve somebody else. */
function Wait({ style }: { style: CSSProperties }) {
  return (
    <span
      aria-hidden
      className="absolute inset-x-0 -z-1 bg-[repeating-linear-gradient(135deg,transparent_0_5px,currentColor_5px_6px)] opacity-25"
      style={style}
    />
  )
}

/** To be dragged; with the keyboard, the booking itself changes its length. */
function End() {
  return (
    <span
      data-end
      aria-hidden
      className="absolute inset-x-0 bottom-0 flex h-(--block-end) max-h-1/3 cursor-ns-resize items-center justify-center print:hidden"
    >
      <span className="h-0.5 w-6 rounded-full bg-current opacity-0 group-hover:opacity-60 pointer-coarse:opacity-40" />
    </span>
  )
}
