import type { EpochDay } from '../time/local-date.ts'
import { localEpochDayAt } from '../time/zone.ts'
import type { EpochMinute, SalonFacts } from './types.ts'

/** The first minute a visit may start at when it is booked now. */
export function earliestStart(facts: SalonFacts, nowMinute: EpochMinute): EpochMinute {
  return nowMinute + Math.max(0, facts.minimumNoticeMinutes)
}

/** The last business day that may be booked now. */
export function latestBookableDay(facts: SalonFacts, nowMinute: EpochMinute): EpochDay {
  return localEpochDayAt(facts.timeZone, nowMinute) + facts.furthestDays
}
