import { instantOfMinute, minuteOfDate, startOfDate } from '@salon/domain'
import { clsx } from 'clsx'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Avatar } from '../../../components/avatar.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import type { DayPlan, StaffDay } from './day-plan.ts'
import { PIXELS_PER_MINUTE, placeOf } from './place.ts'
import { StaffColumn } from './staff-column.tsx'
import type { WalkInStart } from '../walk-in/walk-in-sheet.tsx'

/** What of the hour before stays in sight when the day opens at the present moment. */
const SCROLL_MARGIN_PIXELS = 120

export interface DayGridProps {
  plan: DayPlan
  /** Those whose columns are shown. */
  staff: readonly StaffDay[]
  now: Date
  onOpen: (bookingId: string) => void
  onBook: (start: WalkInStart) => void
}

/** The day as columns, one for each member of staff, along the hours. It looks where the day is when it comes up: each day is a grid of its own. */
export function DayGrid({ plan, staff, now, onOpen, onBook }: DayGridProps) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const frame = useRef<HTMLDivElement>(null)
  const { date, timeZone, startMinute, endMinute } = plan
  const nowMinute = minuteOfDate(now) - startOfDate(timeZone, date)
  const isNow = nowMinute >= startMinute && nowMinute < endMinute
  const first = Math.min(...plan.bookings.map(({ startsAt }) => Date.parse(startsAt)))
  const firstMinute = Number.isFinite(first) ? first / 60_000 - startOfDate(timeZone, date) : startMinute
  const aim = (isNow ? nowMinute : firstMinute) - startMinute

  const takeAim = useEffectEvent(() => {
    // newer browsers answer with a promise, which is no way to end an effect
    frame.current?.scrollTo({ top: aim * PIXELS_PER_MINUTE - SCROLL_MARGIN_PIXELS })
  })
  // once: somebody who has scrolled must not be pulled back each minute
  useEffect(() => takeAim(), [])

  return (
    <div
      ref={frame}
      className="max-h-[calc(100dvh-15rem)] min-h-96 overflow-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <div
        className="relative grid min-w-max"
        style={{ gridTemplateColumns: `3.75rem repeat(${staff.length}, minmax(8.5rem, 1fr))` }}
      >
        <div className="sticky start-0 top-0 z-20 border-b border-line bg-surface" />
        {staff.map(({ id, name }) => (
          <div
            key={id}
            className="sticky top-0 z-10 flex items-center gap-2 border-s border-b border-line bg-surface px-2 py-2"
          >
            <Avatar seed={id} name={localized(name)} className="size-7 text-xs" />
            <span className="truncate text-sm font-semibold">{localized(name)}</span>
          </div>
        ))}
        <Hours plan={plan} nowMinute={isNow ? nowMinute : null} />
        {staff.map((member) => (
          <StaffColumn
            key={member.id}
            plan={plan}
            member={member}
            nowMinute={isNow ? nowMinute : null}
            onOpen={onOpen}
            onBook={(minute) => onBook({ staffId: member.id, minute })}
          />
        ))}
      </div>
      {plan.isClosed && plan.bookings.length === 0 && (
        <p className="sticky start-0 p-4 text-center text-sm text-muted">{t.closedDay}</p>
      )}
    </div>
  )
}

/** The hours at the side, and the present moment among them. */
function Hours({ plan, nowMinute }: { plan: DayPlan; nowMinute: number | null }) {
  const format = useFormat()
  const { date, timeZone, startMinute, endMinute } = plan
  const midnight = startOfDate(timeZone, date)
  const hours = Array.from({ length: (endMinute - startMinute) / 60 }, (_, hour) => startMinute + hour * 60)
  return (
    <div
      className="sticky start-0 z-10 bg-surface text-xs text-muted"
      style={{ blockSize: (endMinute - startMinute) * PIXELS_PER_MINUTE }}
    >
      {hours.map((minute) => (
        <span
          key={minute}
          className={clsx(
            'absolute inset-x-0 px-1 text-end whitespace-nowrap',
            minute > startMinute && '-mt-2.5',
          )}
          style={placeOf(plan, { startMinute: minute, endMinute: minute })}
        >
          {format.time(instantOfMinute(midnight + minute), timeZone)}
        </span>
      ))}
      {nowMinute !== null && (
        <time
          dateTime={instantOfMinute(midnight + nowMinute)}
          className="absolute inset-x-0 z-10 -mt-2.5 rounded-e-full bg-accent px-1 text-end font-bold whitespace-nowrap text-surface"
          style={placeOf(plan, { startMinute: nowMinute, endMinute: nowMinute })}
        >
          {format.time(instantOfMinute(midnight + nowMinute), timeZone)}
        </time>
      )}
    </div>
  )
}
