import type { DayWindow } from './types.ts'

/**
 * Windows of one business date in minutes after its 00:00 on the wall clock, flattened: `[start, end, start,
 * end, …]`. Sorted, and neither overlapping nor touching. They end by 48:00.
 */
export type WallWindows = readonly number[]

/** A business date is over when the second day after it begins. */
const LATEST_END_MINUTE = 2880

/** The windows of one owner on one date as one list; those that touch or overlap become one. */
export function mergeWindows(windows: readonly DayWindow[]): WallWindows {
  const isSorted = windows.every((window, i) => i === 0 || windows[i - 1]!.startMinute <= window.startMinute)
  const sorted = isSorted ? windows : windows.toSorted((a, b) => a.startMinute - b.startMinute)
  const merged: number[] = []
  for (const { startMinute, lengthMinutes } of sorted) {
    const end = Math.min(startMinute + lengthMinutes, LATEST_END_MINUTE)
    const last = merged.length - 1
    if (end <= startMinute) continue
    if (last > 0 && startMinute <= merged[last]!) merged[last] = Math.max(merged[last]!, end)
    else merged.push(startMinute, end)
  }
  return merged
}

/** The minutes that lie in both. */
export function intersectWindows(a: WallWindows, b: WallWindows): WallWindows {
  const both: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i]!, b[j]!)
    const end = Math.min(a[i + 1]!, b[j + 1]!)
    if (start < end) both.push(start, end)
    if (a[i + 1]! < b[j + 1]!) i += 2
    else j += 2
  }
  return both
}
