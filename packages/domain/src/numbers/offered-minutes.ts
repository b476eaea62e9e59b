import { listOpeningClosures } from '../availability/opening-closures.ts'
import { SalonHours } from '../availability/hours.ts'
import type { EpochMinute, SalonFacts } from '../availability/types.ts'
import { intersectWindows } from '../availability/windows.ts'
import { fromEpochDay } from '../time/local-date.ts'
import { localEpochDayAt } from '../time/zone.ts'

/** A stretch in which a member of staff is away. */
export interface Absence {
  staffId: string
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

export type HoursFacts = Pick<
  SalonFacts,
  'timeZone' | 'latitude' | 'longitude' | 'prayer' | 'schedule' | 'staff'
>

/**
 * For how many minutes of a stretch each member of staff could be booked: her hours within the salon's, without her absences and
 * the prayers for which the salon closes.
 */
export function offeredMinutes(
  facts: HoursFacts,
  { fromMinute, toMinute }: { fromMinute: EpochMinute; toMinute: EpochMinute },
  absences: readonly Absence[],
): Map<string, number> {
  const hours = new SalonHours(facts)
  // a night belongs to the day on which it began
  const first = localEpochDayAt(facts.timeZone, fromMinute) - 1
  const days = localEpochDayAt(facts.timeZone, toMinute - 1) - first + 1
  const closures =
    facts.prayer.mode === 'closed'
      ? [...listOpeningClosures(facts, { from: fromEpochDay(first), days }).values()].flat()
      : []
  return new Map(
    facts.staff.map(({ id }) => {
      const edges = Array.from({ length: days }, (_, index) => hours.ofStaff(id, first + index)).flat()
      const open = intersectWindows(merged(pairs(edges)), [fromMinute, toMinute])
      const away = absences.filter(({ staffId }) => staffId === id)
      const gaps = [...away, ...closures].map(
        ({ startsAtMinute, endsAtMinute }) => [startsAtMinute, endsAtMinute] as const,
      )
      return [id, lengthOf(open) - lengthOf(intersectWindows(open, merged(gaps)))]
    }),
  )
}

type Stretch = readonly [from: EpochMinute, to: EpochMinute]

function pairs(edges: readonly EpochMinute[]): Stretch[] {
  return edges.flatMap((from, index): Stretch[] =>
    index % 2 === 0 ? [[from, edges[index + 1] ?? from]] : [],
  )
}

/** Stretches as one list of edges, in order; those that touch or overlap become one. */
function merged(stretches: readonly Stretch[]): EpochMinute[] {
  const edges: EpochMinute[] = []
  for (const [from, to] of stretches.toSorted((one, other) => one[0] - other[0])) {
    const last = edges.at(-1)
    if (last !== undefined && from <= last) edges[edges.length - 1] = Math.max(last, to)
    else edges.push(from, to)
  }
  return edges
}

function lengthOf(edges: readonly EpochMinute[]): number {
  return edges.reduce((sum, edge, index) => (index % 2 === 0 ? sum - edge : sum + edge), 0)
}
