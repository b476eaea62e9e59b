import { minuteOfDate, startOfDate } from '@salon/domain'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useLocalized } from '../../../i18n/locale.ts'
import type { WalkInPlace } from '../walk-in/walk-in-sheet.tsx'
import type { DayPlan, StaffDay } from './day-plan.ts'
import { DragMark } from './drag/drag-mark.tsx'
import { type DragOptions, useDrag } from './drag/use-drag.ts'
import { Hours } from './hours.tsx'
import { PIXELS_PER_MINUTE } from './place.ts'
import { StaffColumn } from './staff-column.tsx'
import { wholeHours } from './stretches.ts'
import type { AskedAbout, WhyPlace } from './why/why-place.ts'

/** What of the hour before stays in sight when the grid opens at the present moment. */
const SCROLL_MARGIN_PIXELS = 120

/** A sheet of paper takes a day of up to fifteen hours, under the salon's name and the heads of the columns. */
const ON_PAPER =
  'print:[--minute:clamp(0.7px,156mm/var(--minutes),1.6px)] print:[--column:4rem] [print-color-adjust:exact] print:max-h-none print:min-h-0 print:overflow-visible print:border-0 print:shadow-none'
const FRAME = `[--head:2.875rem] [--minute:calc(var(--pixels)*1px)] max-h-[calc(100dvh-15rem)] min-h-96 scroll-pt-14 overflow-auto rounded-lg border border-line bg-surface shadow-card data-[dragging=end]:cursor-ns-resize data-[dragging=whole]:cursor-grabbing data-dragging:select-none data-dragging:[&_button]:pointer-events-none ${ON_PAPER}`

/** Somebody's business date, and what stands above it. */
export interface TimeColumn {
  plan: DayPlan
  member: StaffDay
  head: ReactNode
  /** Names it to readers; without: by whose it is. */
  label?: string
}

export interface TimeGridProps {
  columns: readonly [TimeColumn, ...TimeColumn[]]
  now: Date
  onOpen: (bookingId: string) => void
  onBook: (place: WalkInPlace) => void
  /** A place that is not free was chosen, or any in a room. */
  onAsk: (place: WhyPlace) => void
  /** A service was dragged somewhere else, or its end. */
  onDrop: DragOptions['onDrop']
  /** Stands below the columns. */
  children?: ReactNode
}

/** Columns along the hours. It looks where the day is when it comes up: each day or week is a grid of its own. */
export function TimeGrid({ columns, now, onOpen, onBook, onAsk, onDrop, children }: TimeGridProps) {
  const localized = useLocalized()
  const frame = useRef<HTMLDivElement>(null)
  const stretch = wholeHours(columns.map(({ plan }) => plan))
  const shown = columns.map((column) => ({ ...column, plan: { ...column.plan, ...stretch } }))
  const nows = shown.map(({ plan }) => nowMinuteOf(plan, now))
  const nowMinute = nows.find((minute) => minute !== null) ?? null
  const aim = (nowMinute ?? firstMinuteOf(shown)) - stretch.startMinute

  const { drag, onPointerDown } = useDrag({ frame, columns: shown, now, onDrop })

  const takeAim = useEffectEvent(() => {
    // newer browsers answer with a promise, which is no way to end an effect
    frame.current?.scrollTo({ top: aim * PIXELS_PER_MINUTE - SCROLL_MARGIN_PIXELS })
  })
  // once: somebody who has scrolled must not be pulled back each minute
  useEffect(() => takeAim(), [])

  return (
    <div
      ref={frame}
      className={FRAME}
      style={{ '--pixels': PIXELS_PER_MINUTE, '--minutes': stretch.endMinute - stretch.startMinute }}
    >
      <div
        onPointerDown={onPointerDown}
        className="relative grid min-w-max print:min-w-0"
        style={{
          gridTemplateColumns: `3.75rem repeat(${columns.length}, minmax(var(--column, 8.5rem), 1fr))`,
        }}
      >
        <div className="sticky start-0 top-0 z-20 border-b border-line bg-surface print:static" />
        {shown.map(({ plan, member, head }) => (
          <div
            key={plan.date + member.id}
            className="sticky top-0 z-10 flex items-center gap-2 border-s border-b border-line bg-surface px-2 py-2 print:static"
          >
            {head}
          </div>
        ))}
        <Hours plan={{ ...columns[0].plan, ...stretch }} nowMinute={nowMinute} />
        {shown.map(({ plan, member, label }, index) => (
          <StaffColumn
            key={plan.date + member.id}
            plan={plan}
            member={member}
            label={label ?? localized(member.name)}
            nowMinute={nows[index] ?? null}
            onOpen={onOpen}
            onBook={(minute) => onBook({ date: plan.date, start: { staffId: member.id, minute } })}
            onAsk={(minute) => onAsk({ date: plan.date, minute, ...askedAbout(member) })}
          />
        ))}
        <DragMark drag={drag} />
      </div>
      {children}
    </div>
  )
}

/** Whose column it is; what is had in no room is anybody's. */
function askedAbout({ id, room }: StaffDay): AskedAbout {
  if (!room) return { staffId: id }
  return room.id === null ? {} : { roomId: room.id }
}

/** Where the present moment lies in a day; `null` outside it. */
function nowMinuteOf({ date, timeZone, startMinute, endMinute }: DayPlan, now: Date): number | null {
  const minute = minuteOfDate(now) - startOfDate(timeZone, date)
  return minute >= startMinute && minute < endMinute ? minute : null
}

function firstMinuteOf(columns: readonly TimeColumn[]): number {
  const lines = columns.flatMap(({ member }) => member.lines.map(({ startMinute }) => startMinute))
  return Math.min(...(lines.length > 0 ? lines : columns.map(({ plan }) => plan.startMinute)))
}
