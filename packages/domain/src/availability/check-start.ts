import type { EpochDay } from '../time/local-date.ts'
import { fromEpochDay } from '../time/local-date.ts'
import { localEpochDayAt } from '../time/zone.ts'
import { assignmentOf, bestChains } from './assignments.ts'
import { NOBODY } from './candidate-sets.ts'
import type { DayStarts } from './day-starts.ts'
import { findDayStarts } from './day-starts.ts'
import { earliestStart, latestBookableDay } from './limits.ts'
import type { Rules } from './line-starts.ts'
import { EVERY_RULE } from './line-starts.ts'
import { END_OF_TIME } from './start-grid.ts'
import type { EpochMinute, RefusalCause, SalonFacts, StartDecision, VisitLine } from './types.ts'
import type { VisitPlan } from './visit-plan.ts'
import { hasSkills, planVisit } from './visit-plan.ts'

/** Ways to serve a visit that a booking may try one after another. */
const ASSIGNMENT_LIMIT = 20

const NO_RULE: Rules = { prayer: false, grid: false, timeOff: false, busy: false, rooms: false }

/**
 * Each cause with the rules that make it: what was possible with fewer rules and is not with these fails for
 * that cause.
 */
const CAUSES_BY_RULES: readonly [RefusalCause, Rules][] = [
  ['hours', NO_RULE],
  ['prayer', { ...NO_RULE, prayer: true }],
  ['grid', { ...NO_RULE, prayer: true, grid: true }],
  ['time_off', { ...NO_RULE, prayer: true, grid: true, timeOff: true }],
  ['busy', { ...NO_RULE, prayer: true, grid: true, timeOff: true, busy: true }],
]

/** What each rule refuses a start for when it is the only one. */
const CAUSE_OF_RULE: readonly [RefusalCause, keyof Rules][] = [
  ['prayer', 'prayer'],
  ['grid', 'grid'],
  ['time_off', 'timeOff'],
  ['busy', 'busy'],
  ['room', 'rooms'],
]

/**
 * Decides whether a visit may start at a minute, by the very rules that `listSlots` shows times by. When it
 * may, the answer holds up to 20 ways to serve it, best first; when not, the first cause in the order of
 * `REFUSAL_CAUSES`.
 * @param nowMinute the first minute that is not past (`nextMinute`)
 */
export function checkStart(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  startsAtMinute: EpochMinute,
  nowMinute: EpochMinute,
): StartDecision {
  if (!hasSkills(lines)) return { ok: false, cause: 'skill' }
  if (startsAtMinute < earliestStart(facts, nowMinute)) return { ok: false, cause: 'notice' }
  const localDay = localEpochDayAt(facts.timeZone, startsAtMinute)
  const plan = planVisit(facts, lines, localDay - 1, 3)
  const inTime = businessDaysOf(plan, localDay, startsAtMinute).filter(
    (day) => day <= latestBookableDay(facts, nowMinute),
  )
  if (inTime.length === 0) return { ok: false, cause: 'too_far' }
  const open = inTime.filter((day) => plan.hours.ofSalon(day).length > 0)
  if (open.length === 0) return { ok: false, cause: 'closed' }

  for (const day of open) {
    const starts = startsAt(plan, day, startsAtMinute, EVERY_RULE)
    if (starts === null) continue
    const chains = bestChains(plan, day, starts, 0, ASSIGNMENT_LIMIT)
    return {
      ok: true,
      date: fromEpochDay(day),
      assignments: chains.map((chain) => assignmentOf(plan, chain)),
    }
  }
  const failing = CAUSES_BY_RULES.find(([, rules]) =>
    open.every((day) => startsAt(plan, day, startsAtMinute, rules) === null),
  )
  return { ok: false, cause: failing?.[0] ?? 'room' }
}

/**
 * All that stands in the way of a visit at a minute, in the order of `REFUSAL_CAUSES`: each rule is asked for itself, so that one does
 * not hide another. Where only several together do, it is the first cause that `checkStart` names. Empty when the visit may start.
 */
export function listRefusals(
  facts: SalonFacts,
  lines: readonly VisitLine[],
  startsAtMinute: EpochMinute,
  nowMinute: EpochMinute,
): RefusalCause[] {
  const decision = checkStart(facts, lines, startsAtMinute, nowMinute)
  if (decision.ok) return []
  if (decision.cause === 'skill') return ['skill']
  const isSoon = startsAtMinute < earliestStart(facts, nowMinute)
  const localDay = localEpochDayAt(facts.timeZone, startsAtMinute)
  const plan = planVisit(facts, lines, localDay - 1, 3)
  const days = businessDaysOf(plan, localDay, startsAtMinute)
  const isFar = days.every((day) => day > latestBookableDay(facts, nowMinute))
  const open = days.filter((day) => plan.hours.ofSalon(day).length > 0)
  const isRefusedBy = (rules: Rules) =>
    open.every((day) => startsAt(plan, day, startsAtMinute, rules) === null)
  const causes: RefusalCause[] = [
    ...(isSoon ? ['notice' as const] : []),
    ...(isFar ? ['too_far' as const] : []),
  ]
  if (open.length === 0) causes.push('closed')
  else if (isRefusedBy(NO_RULE)) causes.push('hours')
  else
    for (const [cause, rule] of CAUSE_OF_RULE)
      if (isRefusedBy({ ...NO_RULE, [rule]: true })) causes.push(cause)
  return causes.length > 0 ? causes : [decision.cause]
}

/** The business days a start may belong to: the local day, and a neighbour whose windows run into it. */
function businessDaysOf(plan: VisitPlan, localDay: EpochDay, minute: EpochMinute): EpochDay[] {
  return [localDay - 1, localDay, localDay + 1].filter((day) => {
    const edges = plan.hours.ofSalon(day)
    return (
      day === localDay || edges.some((from, i) => i % 2 === 0 && from <= minute && minute < edges[i + 1]!)
    )
  })
}

/**
 * The starts of a day narrowed to one minute, which is then the grid's first; `null` when it is not possible.
 */
function startsAt(plan: VisitPlan, day: EpochDay, minute: EpochMinute, rules: Rules): DayStarts | null {
  const starts = findDayStarts(plan, day, {
    rules,
    startFrom: minute,
    startUntil: minute,
    endBy: END_OF_TIME,
  })
  return starts !== null && starts.possible[0]![0] !== NOBODY ? starts : null
}
