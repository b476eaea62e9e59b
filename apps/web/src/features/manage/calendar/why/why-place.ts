import type { ExplainInput } from '@salon/contract'
import { type LocalDate, minuteOfDate, startOfDate } from '@salon/domain'
import type { DayPlan } from '../day-plan.ts'
import { contains } from '../stretches.ts'

/** How far apart the times are that can be chosen. */
const STEP_MINUTES = 15

/** Whom or which room somebody asks about; neither: anybody. */
export type AskedAbout = Pick<ExplainInput, 'staffId' | 'roomId'>

/** A time that may not be free. */
export interface WhyPlace extends AskedAbout {
  date: LocalDate
  /** From the midnight that the date begins with; absent: nobody pointed at one. */
  minute?: number
}

/** The times of a day that can be asked about, and one that was pointed at. */
export function timesOf({ startMinute, endMinute }: DayPlan, pointed: number): number[] {
  const length = Math.ceil((endMinute - startMinute) / STEP_MINUTES)
  const times = Array.from({ length }, (_, index) => startMinute + index * STEP_MINUTES)
  return [...new Set([...times, pointed])].toSorted((a, b) => a - b)
}

/** What is asked about where nobody pointed at a time: the present quarter of an hour, or when the salon opens. */
export function firstTimeOf(plan: DayPlan, now: Date): number {
  const next = Math.ceil((minuteOfDate(now) - startOfDate(plan.timeZone, plan.date)) / STEP_MINUTES)
  if (contains(plan, next * STEP_MINUTES)) return next * STEP_MINUTES
  const opens = plan.staff.flatMap(({ open }) => open.map(({ startMinute }) => startMinute))
  return opens.length > 0 ? Math.min(...opens) : plan.startMinute
}
