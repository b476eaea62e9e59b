import { weekdayOf } from '@salon/domain'
import { MoonStar } from 'lucide-react'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { BookingBlock } from './booking-block.tsx'
import type { DayPlan, StaffDay } from './day-plan.ts'
import { FreeBlock } from './free-block.tsx'
import { lengthOf, PIXELS_PER_MINUTE, placeOf } from './place.ts'
import { StretchButton } from './stretch-button.tsx'
import { subtract } from './stretches.ts'

/** In pixels, what a finger finds; why a shorter stretch is not free is told of the visits around it. */
const LEAST_TARGET = 24

/** Sunday is 0. */
const FRIDAY = 5

const isTarget = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
  (endMinute - startMinute) * PIXELS_PER_MINUTE >= LEAST_TARGET

export interface StaffColumnProps {
  plan: DayPlan
  member: StaffDay
  /** Names it to readers. */
  label: string
  /** `null` on other days. */
  nowMinute: number | null
  onOpen: (bookingId: string) => void
  /** A free place was chosen. */
  onBook: (minute: number) => void
  /** A place that is not free was chosen, or any in a room. */
  onAsk: (minute: number) => void
}

/** The day of one member of staff, when she works, is away, prays and serves, or of one room. */
export function StaffColumn({ plan, member, label, nowMinute, onOpen, onBook, onAsk }: StaffColumnProps) {
  const t = useMessages(manageMessages)
  const visit = useMessages(visitMessages)
  const calendar = useMessages(calendarMessages)
  const localized = useLocalized()
  const { startMinute, endMinute } = plan
  return (
    <section
      data-column
      aria-label={label}
      className="relative border-s border-line bg-sunken [--block-end:0.5rem] pointer-coarse:[--block-end:1rem]"
      style={{ blockSize: lengthOf(endMinute - startMinute) }}
    >
      {member.open.map((stretch) => (
        <div
          key={stretch.startMinute}
          className="absolute inset-x-0 bg-surface"
          style={placeOf(plan, stretch)}
        />
      ))}
      <HourLines plan={plan} />
      {plan.closures.map((closure) => (
        <p
          key={closure.startMinute}
          className="absolute inset-x-0 flex items-start justify-center gap-1 overflow-hidden bg-sunken px-1 text-xs text-ellipsis whitespace-nowrap text-muted"
          style={placeOf(plan, closure)}
        >
          <MoonStar aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {closure.prayer === 'dhuhr' && weekdayOf(plan.date) === FRIDAY
            ? visit.fridayPrayer
            : visit.prayers[closure.prayer]}
        </p>
      ))}
      {member.away.map((absence) => (
        <p
          key={absence.id}
          className="absolute inset-x-1 overflow-hidden rounded-sm border border-dashed border-line-strong bg-sunken px-2 py-1 text-xs text-ellipsis text-muted"
          style={placeOf(plan, absence)}
        >
          {t.away}
          {absence.reason && (
            <span className="block">
              <bdi>{absence.reason}</bdi>
            </span>
          )}
        </p>
      ))}
      {member.blocked.filter(isTarget).map((stretch) => (
        <StretchButton
          key={stretch.startMinute}
          plan={plan}
          stretch={stretch}
          nameOf={(times) => calendar.askWhy(times, label)}
          onPoint={onAsk}
          className="inset-x-0 cursor-help print:hidden"
        />
      ))}
      {subtract(member.free, member.waits)
        .filter(isTarget)
        .map((stretch) =>
          member.room ? (
            <StretchButton
              key={stretch.startMinute}
              plan={plan}
              stretch={stretch}
              nameOf={(times) => calendar.askFree(times, label)}
              onPoint={onAsk}
              className="inset-x-0 cursor-help print:hidden"
            />
          ) : (
            <FreeBlock
              key={stretch.startMinute}
              plan={plan}
              member={member}
              stretch={stretch}
              onBook={onBook}
            />
          ),
        )}
      {member.lines.map((planned) => (
        <BookingBlock
          key={planned.line.id}
          plan={plan}
          planned={planned}
          server={member.room && localized(planned.line.staff.name)}
          onOpen={() => onOpen(planned.booking.id)}
        />
      ))}
      {member.waits.filter(isTarget).map((wait) => (
        <FreeBlock
          key={`${wait.startMinute} ${wait.lane}`}
          plan={plan}
          member={member}
          stretch={wait}
          wait={wait}
          onBook={onBook}
        />
      ))}
      {nowMinute !== null && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 border-t-2 border-accent"
          style={placeOf(plan, { startMinute: nowMinute, endMinute: nowMinute })}
        />
      )}
    </section>
  )
}

function HourLines({ plan }: { plan: DayPlan }) {
  const hours = (plan.endMinute - plan.startMinute) / 60
  return Array.from({ length: hours }, (_, hour) => plan.startMinute + hour * 60).map((minute) => (
    <div
      key={minute}
      aria-hidden
      className="absolute inset-x-0 border-t border-line"
      style={placeOf(plan, { startMinute: minute, endMinute: minute })}
    />
  ))
}
