import type { SalonFacts } from '@salon/domain'

/** The salon's own entries keep to the clock's five minutes, whatever grid customers see. */
const STAFF_STEP_MINUTES = 5
const STAFF_FURTHEST_DAYS = 365

/** How long after it began a walk-in may still be entered. */
export const WALK_IN_GRACE_MINUTES = 60

/** The same facts for the salon's own people: hours, closures and who is busy bind them, notice and furthest day do not. */
export function relaxForStaff(facts: SalonFacts): SalonFacts {
  return {
    ...facts,
    stepMinutes: STAFF_STEP_MINUTES,
    minimumNoticeMinutes: 0,
    furthestDays: Math.max(facts.furthestDays, STAFF_FURTHEST_DAYS),
  }
}
