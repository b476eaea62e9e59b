import { instantOfMinute, startOfDate } from '@salon/domain'
import { clsx } from 'clsx'
import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import { useFormat } from '../../../lib/format.ts'
import type { DayPlan } from './day-plan.ts'
import { PIXELS_PER_MINUTE, placeOf } from './place.ts'
import type { Stretch } from './stretches.ts'

/** Where a finger points is meant that precisely. */
const POINT_MINUTES = 15

export interface StretchButtonProps {
  plan: DayPlan
  stretch: Stretch
  /** What a press on these times does. */
  nameOf: (times: string) => string
  /** With the minute that was pointed at; a key means the first. */
  onPoint: (minute: number) => void
  className: string
  /** Where it lies across the column, unless its class says so. */
  style?: CSSProperties | undefined
  children?: ReactNode
}

/** A stretch of somebody's day that can be pressed anywhere. */
export function StretchButton({
  plan,
  stretch,
  nameOf,
  onPoint,
  className,
  style,
  children,
}: StretchButtonProps) {
  const format = useFormat()
  const midnight = startOfDate(plan.timeZone, plan.date)
  const times = format.timeRange(
    instantOfMinute(midnight + stretch.startMinute),
    instantOfMinute(midnight + stretch.endMinute),
    plan.timeZone,
  )

  function point({ currentTarget, clientY, detail }: MouseEvent<HTMLButtonElement>): void {
    // a press of a key counts no clicks
    if (detail === 0) return onPoint(stretch.startMinute)
    const minutes = (clientY - currentTarget.getBoundingClientRect().top) / PIXELS_PER_MINUTE
    const pointed = stretch.startMinute + Math.max(0, minutes)
    const rounded = Math.floor(pointed / POINT_MINUTES) * POINT_MINUTES
    const latest = Math.max(stretch.startMinute, stretch.endMinute - POINT_MINUTES)
    onPoint(Math.min(Math.max(rounded, stretch.startMinute), latest))
  }

  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={nameOf(times)}
      onClick={point}
      className={clsx('absolute', className)}
      style={{ ...placeOf(plan, stretch), ...style }}
    >
      {children}
    </button>
  )
}
