import { instantOfMinute, startOfDate } from '@salon/domain'
import { clsx } from 'clsx'
import { useFormat } from '../../../lib/format.ts'
import type { DayPlan } from './day-plan.ts'
import { lengthOf, placeOf } from './place.ts'

/** The hours at the side, and the present moment among them. */
export function Hours({ plan, nowMinute }: { plan: DayPlan; nowMinute: number | null }) {
  const format = useFormat()
  const { date, timeZone, startMinute, endMinute } = plan
  const midnight = startOfDate(timeZone, date)
  const hours = Array.from({ length: (endMinute - startMinute) / 60 }, (_, hour) => startMinute + hour * 60)
  return (
    <div
      className="sticky start-0 z-10 bg-surface text-xs text-muted print:relative"
      style={{ blockSize: lengthOf(endMinute - startMinute) }}
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
