/** A stretch in minutes, `[start, end)`, counted from wherever all the others are. */
interface MinuteStretch {
  startMinute: number
  endMinute: number
}

/** How a booked service takes the time of who does it. */
export interface LineTime {
  /** Kept free before it. */
  beforeMinutes: number
  /** Kept free after it. */
  afterMinutes: number
  /** Counted from its start; in it the customer waits, and who serves her is free. `null`: none. */
  wait: { startMinute: number; lengthMinutes: number } | null
}

/**
 * How one of somebody's services of a visit takes her time. What is kept free around services that follow upon one another is kept
 * before the first and after the last of them.
 * @param lines all that she does of the visit, in order
 * @param taken what the visit takes of her, in order and apart from one another
 * @returns `null`: nothing
 */
export function lineTimeOf(
  lines: readonly MinuteStretch[],
  index: number,
  taken: readonly MinuteStretch[],
): LineTime | null {
  const line = lines[index]
  if (!line) return null
  const from = lines[index - 1]?.endMinute ?? -Infinity
  const to = lines[index + 1]?.startMinute ?? Infinity
  const own = taken
    .map(({ startMinute, endMinute }) => ({
      startMinute: Math.max(startMinute, from),
      endMinute: Math.min(endMinute, to),
    }))
    .filter(
      ({ startMinute, endMinute }) =>
        startMinute < endMinute && startMinute <= line.endMinute && endMinute >= line.startMinute,
    )
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return null
  const waitFrom = first.startMinute > line.startMinute ? line.startMinute : first.endMinute
  const next = own.find(({ startMinute }) => startMinute > waitFrom)
  const waitTo = Math.min(next?.startMinute ?? line.endMinute, line.endMinute)
  return {
    beforeMinutes: Math.max(0, line.startMinute - first.startMinute),
    afterMinutes: Math.max(0, last.endMinute - line.endMinute),
    wait:
      waitTo > waitFrom
        ? { startMinute: waitFrom - line.startMinute, lengthMinutes: waitTo - waitFrom }
        : null,
  }
}

/**
 * The stretches that a service takes of who does it, wherever it is and however long it is made: the wait begins where it did, and
 * is shorter only where nothing else is left.
 */
export function timeTakenBy(
  { beforeMinutes, afterMinutes, wait }: LineTime,
  { startMinute, endMinute }: MinuteStretch,
): MinuteStretch[] {
  const [from, to] = [startMinute - beforeMinutes, endMinute + afterMinutes]
  const waitFrom = startMinute + (wait?.startMinute ?? 0)
  if (!wait || waitFrom >= endMinute) return [{ startMinute: from, endMinute: to }]
  const waitTo = Math.min(waitFrom + wait.lengthMinutes, endMinute)
  return [
    { startMinute: from, endMinute: waitFrom },
    { startMinute: waitTo, endMinute: to },
  ].filter((stretch) => stretch.startMinute < stretch.endMinute)
}
