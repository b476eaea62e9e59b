/** The item at a place that is known to be filled; the type alone cannot say so. @throws RangeError when it is not */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items.at(index)
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${items.length}`)
  return item
}
