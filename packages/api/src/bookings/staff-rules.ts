import { minuteOfDate, nextMinute, staffFurthestDays, type EpochMinute, type SalonFacts } from '@salon/domain'

/** The salon's own entries keep to the clock's five minutes, whatever grid customers see. */
const STAFF_STEP_MINUTES = 5

/** How long after it began a walk-in may still be entered. */
const WALK_IN_GRACE_MINUTES = 60

/** What counts as now for somebody who stands at the door: a start just past, too, so that her visit may be entered while it runs. */
export function walkInNow(now: Date, startsAt: Date): EpochMinute {
  const next = nextMinute(now)
  return Math.max(Math.min(next, minuteOfDate(startsAt)), next - WALK_IN_GRACE_MINUTES)
}

/** The same facts for the salon's own people: hours, closures and who is busy bind them, notice and furthest day do not. */
export function relaxForStaff(facts: SalonFacts): SalonFacts {
  return {
    ...facts,
    stepMinutes: STAFF_STEP_MINUTES,
    minimumNoticeMinutes: 0,
    furthestDays: staffFurthestDays(facts),
  }
}
