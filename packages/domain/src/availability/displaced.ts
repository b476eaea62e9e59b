import { localEpochDayAt } from '../time/zone.ts'
import { SalonHours } from './hours.ts'
import type { EpochMinute, SalonFacts } from './types.ts'

/** A stretch of time that somebody serves. */
export interface ServedStretch {
  staffId: string
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

type HoursFacts = Pick<SalonFacts, 'timeZone' | 'schedule' | 'staff'>

/** Which stretches lie within somebody's hours as they are, and would not as they are to be. */
export function findDisplaced<Stretch extends ServedStretch>(
  before: HoursFacts,
  after: HoursFacts,
  stretches: readonly Stretch[],
): Stretch[] {
  const [hoursBefore, hoursAfter] = [new SalonHours(before), new SalonHours(after)]
  const { timeZone } = before
  return stretches.filter(
    (stretch) => isWithin(hoursBefore, timeZone, stretch) && !isWithin(hoursAfter, timeZone, stretch),
  )
}

/** In one window of the day it begins on, or of the evening before. */
function isWithin(
  hours: SalonHours,
  timeZone: string,
  { staffId, startsAtMinute, endsAtMinute }: ServedStretch,
): boolean {
  const day = localEpochDayAt(timeZone, startsAtMinute)
  return [day - 1, day].some((each) => {
    const edges = hours.ofStaff(staffId, each)
    return edges.some(
      (from, index) => index % 2 === 0 && from <= startsAtMinute && endsAtMinute <= edges[index + 1]!,
    )
  })
}
