const RADIANS = Math.PI / 180

/** A point of a picture, in its own units, to a tenth. */
export function point(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}

/**
 * The shape of the identity: a bud that swells and draws in to a point, as an SVG path. The mark, the covers, the
 * avatars and the drawings of empty pages are all made of it.
 * @param angle degrees from upright, clockwise
 */
export function bud(x: number, y: number, length: number, width: number, angle = 0): string {
  const [sin, cos] = [Math.sin(angle * RADIANS), Math.cos(angle * RADIANS)]
  const at = (across: number, along: number) =>
    point(x + across * cos + along * sin, y + across * sin - along * cos)
  const side = width * 0.86
  const half = (sign: number) =>
    [at(sign * side, length * 0.06), at(sign * side * 0.62, length * 0.62)] as const
  const [low, high] = half(1)
  const [otherLow, otherHigh] = half(-1)
  return `M${at(0, 0)}C${low} ${high} ${at(0, length)}C${otherHigh} ${otherLow} ${at(0, 0)}Z`
}

/** Buds around a point, from one angle to another, both included. */
export function fan(
  count: number,
  { x, y, length, width, from, to }: Record<'x' | 'y' | 'length' | 'width' | 'from' | 'to', number>,
): string {
  const step = (to - from) / Math.max(1, count - 1)
  return Array.from({ length: count }, (_, index) => bud(x, y, length, width, from + index * step)).join('')
}

export function disc(x: number, y: number, radius: number): string {
  return `M${point(x - radius, y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`
}
