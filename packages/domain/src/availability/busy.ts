import type { BusyMinutes, EpochMinute } from './types.ts'

/** A taken stretch of one resource, `[startsAtMinute, endsAtMinute)`. */
export interface TakenStretch {
  resourceId: string
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

/** Nothing taken. */
export const ALL_FREE: BusyMinutes = []

/**
 * Sorts taken stretches by resource into the lists the engine reads; the rows may come in any order, and may
 * overlap.
 */
export function collectBusy(stretches: Iterable<TakenStretch>): Map<string, BusyMinutes> {
  const byResource = new Map<string, TakenStretch[]>()
  let last: TakenStretch[] | undefined
  for (const stretch of stretches) {
    if (stretch.endsAtMinute <= stretch.startsAtMinute) continue
    // Rows mostly come resource by resource.
    if (last?.[0]?.resourceId !== stretch.resourceId) last = byResource.get(stretch.resourceId)
    if (last === undefined) byResource.set(stretch.resourceId, (last = [stretch]))
    else last.push(stretch)
  }
  const busy = new Map<string, BusyMinutes>()
  for (const [resourceId, taken] of byResource) busy.set(resourceId, joinStretches(taken))
  return busy
}

function joinStretches(stretches: TakenStretch[]): BusyMinutes {
  const joined: EpochMinute[] = []
  for (const { startsAtMinute, endsAtMinute } of stretches.sort(
    (a, b) => a.startsAtMinute - b.startsAtMinute,
  )) {
    const last = joined.length - 1
    if (last > 0 && startsAtMinute <= joined[last]!) joined[last] = Math.max(joined[last]!, endsAtMinute)
    else joined.push(startsAtMinute, endsAtMinute)
  }
  return joined
}

/** Index of the first stretch that ends after a minute (always even); the list's length when none does. */
export function firstEndingAfter(busy: BusyMinutes, minute: EpochMinute): number {
  let low = 0
  let high = busy.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (busy[2 * middle + 1]! > minute) high = middle
    else low = middle + 1
  }
  return 2 * low
}

/** Whether no stretch of the list meets `[start, end)`. */
export function isFree(busy: BusyMinutes, start: EpochMinute, end: EpochMinute): boolean {
  if (end <= start) return true
  const next = firstEndingAfter(busy, start)
  return next >= busy.length || busy[next]! >= end
}

/** How many minutes of `[start, end)` are taken. */
export function takenMinutes(busy: BusyMinutes, start: EpochMinute, end: EpochMinute): number {
  let taken = 0
  for (let i = firstEndingAfter(busy, start); i < busy.length && busy[i]! < end; i += 2) {
    taken += Math.min(end, busy[i + 1]!) - Math.max(start, busy[i]!)
  }
  return taken
}
