import type { AssignedLine, Occupancy } from './types.ts'
import type { CandidatePlan, VisitPlan } from './visit-plan.ts'

/**
 * All the stretches an assigned visit takes, by resource id, then by time. Stretches of one resource that
 * touch or overlap become one that belongs to the first of their lines, so no buffer lies between two lines
 * of the same visit.
 * @param workStretches of each line's candidate, in the order of the lines
 */
export function occupanciesOf(
  plan: VisitPlan,
  lines: readonly AssignedLine[],
  workStretches: readonly CandidatePlan['workStretches'][],
): readonly Occupancy[] {
  const taken = lines.flatMap(
    ({ staffId, roomResourceId, startsAtMinute, endsAtMinute }, line): Occupancy[] => {
      const [from, pause, resume, to] = workStretches[line]!
      const stretch = (resourceId: string, start: number, end: number) => ({
        resourceId,
        startsAtMinute: startsAtMinute + start,
        endsAtMinute: startsAtMinute + end,
        line,
      })
      const staff = [stretch(staffId, from, pause), stretch(staffId, resume, to)]
      if (roomResourceId === null) return staff
      const { bufferBeforeMinutes, bufferAfterMinutes } = plan.lines[line]!
      const roomTo = endsAtMinute - startsAtMinute + bufferAfterMinutes
      return [...staff, stretch(roomResourceId, -bufferBeforeMinutes, roomTo)]
    },
  )
  return mergeTouching(taken.filter(({ startsAtMinute, endsAtMinute }) => startsAtMinute < endsAtMinute))
}

function mergeTouching(stretches: readonly Occupancy[]): readonly Occupancy[] {
  const merged: Occupancy[] = []
  for (const next of stretches.toSorted(byResourceAndTime)) {
    const last = merged.at(-1)
    if (last?.resourceId !== next.resourceId || last.endsAtMinute < next.startsAtMinute) {
      merged.push({ ...next })
      continue
    }
    last.endsAtMinute = Math.max(last.endsAtMinute, next.endsAtMinute)
    last.line = Math.min(last.line, next.line)
  }
  return merged
}

function byResourceAndTime(a: Occupancy, b: Occupancy): number {
  if (a.resourceId !== b.resourceId) return a.resourceId < b.resourceId ? -1 : 1
  return a.startsAtMinute - b.startsAtMinute
}
