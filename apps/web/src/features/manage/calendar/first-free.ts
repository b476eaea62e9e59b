import { startsOf } from '../walk-in/start-choice.tsx'
import type { WalkInPlace } from '../walk-in/walk-in-sheet.tsx'
import type { DayPlan } from './day-plan.ts'

/**
 * Where a booking could begin first, with anyone or with one member of staff; of several who could begin then, with the first in the
 * salon's order.
 */
export function firstFreePlace(
  plans: readonly DayPlan[],
  staffId: string | undefined,
): WalkInPlace | undefined {
  for (const { date, staff } of plans) {
    const starts = staff
      .filter(({ id }) => staffId === undefined || id === staffId)
      .flatMap((member) =>
        startsOf(member)
          .slice(0, 1)
          .map((minute) => ({ staffId: member.id, minute })),
      )
    const [first] = starts.toSorted((one, other) => one.minute - other.minute)
    if (first) return { date, start: first }
  }
  return undefined
}
