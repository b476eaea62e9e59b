import type { LocalDate } from '../shared/brand.ts'
import type { EpochDay } from '../time/local-date.ts'
import { fromEpochDay, toEpochDay } from '../time/local-date.ts'
import { wallToEpochMinute } from '../time/zone.ts'
import type { DayStarts } from './day-starts.ts'
import { findDayStarts } from './day-starts.ts'
import { earliestStart, latestBookableDay } from './limits.ts'
import { EVERY_RULE } from './line-starts.ts'
import { SlotReader, firstStart } from './slot-reader.ts'
import { END_OF_TIME } from './start-grid.ts'
import type { DaySlots, EpochMinute, SalonFacts, VisitLine } from './types.ts'
import type { VisitPlan } from './visit-plan.ts'
import { hasSkills, planVisit } from './visit-plan.ts'

/** Business dates one after another. */
export interface DateRange {
  from: LocalDate
  days: number
}

/**
 * The times a salon offers for a visit: one entry per business date asked for, in order, its slots by time.
 * The facts must hold what is booked and off in `businessSpan` of the range.
 * @param nowMinute the first minute that is not past (`nextMinute`)
 */
export function listSlots(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  range: DateRange,
  nowMinute: EpochMinute,
): DaySlots[] {
  const firstDay = toEpochDay(range.from)
  const plan = planVisit(facts, lines, firstDay, range.days)
  const latestDay = latestBookableDay(facts, nowMinute)
  const startFrom = earliestStart(facts, nowMinute)
  const reader = new SlotReader(plan)
  return Array.from({ length: range.days }, (_, i) => {
    const day = firstDay + i
    const starts = day <= latestDay ? findOfferedStarts(plan, day, startFrom) : null
    return { date: fromEpochDay(day), slots: starts === null ? [] : reader.read(day, starts) }
  })
}

/** The first time a salon offers in a range of business dates, or `null`. */
export function nextStart(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  range: DateRange,
  nowMinute: EpochMinute,
): { date: LocalDate; startsAtMinute: EpochMinute } | null {
  const firstDay = toEpochDay(range.from)
  const plan = planVisit(facts, lines, firstDay, range.days)
  const lastDay = Math.min(firstDay + range.days - 1, latestBookableDay(facts, nowMinute))
  for (let day = firstDay; day <= lastDay; day++) {
    const starts = findOfferedStarts(plan, day, earliestStart(facts, nowMinute))
    const startsAtMinute = starts && firstStart(starts)
    if (startsAtMinute !== null) return { date: fromEpochDay(day), startsAtMinute }
  }
  return null
}

/**
 * The first start on a business date from which the visit lies wholly between two times of the wall clock, or
 * `null`.
 * @param fromMinute earliest start, in minutes after the date's 00:00
 * @param toMinute latest end; up to 2880, as a business date may last into the next day
 */
export function hasFreeStart(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  date: LocalDate,
  fromMinute: number,
  toMinute: number,
  nowMinute: EpochMinute,
): EpochMinute | null {
  const day = toEpochDay(date)
  if (day > latestBookableDay(facts, nowMinute)) return null
  const from = wallToEpochMinute(facts.timeZone, day, fromMinute)
  const startFrom = Math.max(from, earliestStart(facts, nowMinute))
  const endBy = wallToEpochMinute(facts.timeZone, day, toMinute)
  const starts = findOfferedStarts(planVisit(facts, lines, day, 1), day, startFrom, endBy)
  return starts && firstStart(starts)
}

function findOfferedStarts(
  plan: VisitPlan,
  day: EpochDay,
  startFrom: EpochMinute,
  endBy: EpochMinute = END_OF_TIME,
): DayStarts | null {
  if (!hasSkills(plan.lines)) return null
  return findDayStarts(plan, day, { rules: EVERY_RULE, startFrom, startUntil: END_OF_TIME, endBy })
}
