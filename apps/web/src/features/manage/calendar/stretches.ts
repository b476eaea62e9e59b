/** A stretch of a day in minutes, `[start, end)`. */
export interface Stretch {
  startMinute: number
  endMinute: number
}

/** Which of some places side by side something has. */
export interface Lane {
  lane: number
  lanes: number
}

export function isOverlapping(one: Stretch, other: Stretch): boolean {
  return one.startMinute < other.endMinute && other.startMinute < one.endMinute
}

export function contains({ startMinute, endMinute }: Stretch, minute: number): boolean {
  return startMinute <= minute && minute < endMinute
}

/** What is left of some stretches without others, by time. */
export function subtract(from: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [...from]
  for (const cut of taken) left = left.flatMap((stretch) => without(stretch, cut))
  return left.toSorted((a, b) => a.startMinute - b.startMinute)
}

/** What of some stretches lies in others as well, by time. */
export function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return subtract(some, subtract(some, others))
}

function without(stretch: Stretch, cut: Stretch): Stretch[] {
  if (!isOverlapping(stretch, cut)) return [stretch]
  return [
    { startMinute: stretch.startMinute, endMinute: cut.startMinute },
    { startMinute: cut.endMinute, endMinute: stretch.endMinute },
  ].filter(({ startMinute, endMinute }) => startMinute < endMinute)
}

/** Where at least so many of some stretches lie over each other, by time. */
export function crowded(stretches: readonly Stretch[], count: number): Stretch[] {
  const edges = stretches
    .flatMap(({ startMinute, endMinute }) => [
      { minute: startMinute, step: 1 },
      { minute: endMinute, step: -1 },
    ])
    .toSorted((a, b) => a.minute - b.minute || a.step - b.step)
  const found: Stretch[] = []
  let together = 0
  let startMinute = 0
  for (const { minute, step } of edges) {
    together += step
    if (step > 0 && together === count) startMinute = minute
    if (step < 0 && together === count - 1) found.push({ startMinute, endMinute: minute })
  }
  return found
}

/** From the hour in which the first of some stretches begins to the hour's end in which the last one ends. */
export function wholeHours(stretches: readonly Stretch[]): Stretch {
  const start = Math.min(...stretches.map(({ startMinute }) => startMinute))
  const end = Math.max(...stretches.map(({ endMinute }) => endMinute))
  return { startMinute: Math.floor(start / 60) * 60, endMinute: Math.ceil(end / 60) * 60 }
}

/** Gives those that overlap places side by side; whoever overlaps nobody has all the width. */
export function withLanes<Item extends Stretch>(items: readonly Item[]): (Item & Lane)[] {
  const placed: (Item & Lane)[] = []
  let group: (Item & Lane)[] = []
  let groupEnd = -Infinity
  for (const item of items.toSorted((a, b) => a.startMinute - b.startMinute)) {
    if (item.startMinute >= groupEnd) group = []
    const taken = group.filter((other) => isOverlapping(other, item)).map(({ lane }) => lane)
    let lane = 0
    while (taken.includes(lane)) lane++
    const entry = { ...item, lane, lanes: 1 }
    group.push(entry)
    placed.push(entry)
    groupEnd = Math.max(...group.map(({ endMinute }) => endMinute))
    const lanes = Math.max(...group.map((each) => each.lane)) + 1
    for (const each of group) each.lanes = lanes
  }
  return placed
}
