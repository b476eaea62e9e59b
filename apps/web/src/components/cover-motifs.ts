import { bud, disc, fan, point } from './bud.ts'

/** The colours of a cover, from the sky to what stands nearest. */
export type Tone = 'far' | 'mid' | 'near' | 'line'

/** One path of a picture; `stroke` draws its outline with that width instead of filling it. */
export interface Shape {
  d: string
  tone: Tone
  stroke?: number
  opacity?: number
}

/**
 * Draws on a field of 800 × 240 of which a card shows the middle half, a small picture the middle sixth and a banner all:
 * so the weight lies in the middle, and the sides only echo it.
 */
export type Motif = (next: () => number) => Shape[]

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A flower opening over the lower edge. */
const bloom: Motif = (next) => {
  const [x, y] = [370 + next() * 60, 214 + next() * 16]
  const size = 0.94 + next() * 0.16
  const petals = (count: number, length: number, width: number, spread: number) =>
    fan(count, { x, y, length: length * size, width: width * size, from: -spread, to: spread })
  const aside = x + (x > 400 ? -300 : 300)
  return [
    {
      d: fan(9, { x: aside, y: 262, length: 150, width: 62, from: -80, to: 80 }),
      tone: 'far',
      opacity: 0.55,
    },
    { d: petals(9, 190, 88, 96), tone: 'far' },
    { d: petals(8, 152, 80, 84), tone: 'mid' },
    { d: petals(8, 152, 80, 84), tone: 'line', stroke: 1, opacity: 0.4 },
    { d: petals(7, 112, 62, 96), tone: 'near' },
    { d: petals(5, 72, 34, 60), tone: 'line', stroke: 1.3, opacity: 0.7 },
  ]
}

/** An arch with a point, standing on the lower edge. */
function arch(x: number, top: number, width: number): string {
  const shoulder = top + width * 1.02
  return `M${point(x - width, 244)}V${shoulder}C${point(x - width, top + width * 0.36)} ${point(x - width * 0.2, top + width * 0.34)} ${point(x, top)}C${point(x + width * 0.2, top + width * 0.34)} ${point(x + width, top + width * 0.36)} ${point(x + width, shoulder)}V244Z`
}

/** A doorway within a doorway, and evening light in the last. */
const doors: Motif = (next) => {
  const x = 380 + next() * 40
  const step = 30 + next() * 6
  const light = 34 + next() * 8
  return [
    { d: [-330, -196, 196, 330].map((aside) => arch(x + aside, 96, 58)).join(''), tone: 'far', opacity: 0.6 },
    { d: arch(x, 18, 122), tone: 'far' },
    { d: arch(x, 18 + step, 122 - step), tone: 'mid' },
    { d: arch(x, 18 + step * 2, 122 - step * 2), tone: 'near' },
    { d: arch(x, 18 + step / 2, 122 - step / 2), tone: 'line', stroke: 1, opacity: 0.5 },
    { d: disc(x, 226, light), tone: 'line', opacity: 0.85 },
    { d: 'M0 226H800V240H0Z', tone: 'near' },
  ]
}

/** A twig of jasmine before the moon. */
const branch: Motif = (next) => {
  const side = next() < 0.5 ? -1 : 1
  const bend = 30 + next() * 40
  const at = (t: number) => ({
    x: 400 + side * (t - 0.5) * 350,
    y: 240 - t * 186 - Math.sin(t * Math.PI) * bend * 0.5,
  })
  const leaves = range(9).map((index) => {
    const { x, y } = at(0.05 + index * 0.105)
    const turn = side * (index % 2 ? 10 : 116)
    return { x, y, turn, length: 92 - index * 4 }
  })
  const drawn = (parity: number, scale: number) =>
    leaves
      .filter((_, index) => index % 2 === parity)
      .map(({ x, y, turn, length }) => bud(x, y, length * scale, length * 0.46 * scale, turn))
      .join('')
  const stem = range(13).map((index) => at(index / 12))
  const tip = at(1)
  return [
    { d: disc(400 - side * next() * 40, 112, 88), tone: 'line', opacity: 0.55 },
    { d: drawn(0, 1), tone: 'near' },
    { d: drawn(1, 1), tone: 'mid' },
    { d: drawn(0, 0.72) + drawn(1, 0.72), tone: 'line', stroke: 0.9, opacity: 0.45 },
    { d: `M${stem.map(({ x, y }) => point(x, y)).join('L')}`, tone: 'near', stroke: 2.4 },
    { d: fan(5, { x: tip.x, y: tip.y, length: 34, width: 24, from: -120, to: 120 }), tone: 'line' },
  ]
}

/** Silk, or hair, falling in waves. */
const silk: Motif = (next) => {
  const phase = next() * 6.28
  const swing = 20 + next() * 16
  const wave = (level: number) =>
    range(9)
      .map((index) => {
        const x = index * 100
        const y = 66 + level * 27 + Math.sin(phase + index * 0.82 + level * 0.42) * (swing + level * 2)
        return { x, y }
      })
      .map(({ x, y }, index, all) => {
        const before = all[index - 1]
        return before
          ? `C${point(before.x + 50, before.y)} ${point(x - 50, y)} ${point(x, y)}`
          : `M${point(x, y)}`
      })
      .join('')
  const closed = (level: number) => `${wave(level)}V240H0Z`
  return [
    { d: closed(0), tone: 'far', opacity: 0.6 },
    { d: closed(1.3), tone: 'far' },
    { d: closed(2.5), tone: 'mid', opacity: 0.85 },
    { d: closed(3.8), tone: 'near', opacity: 0.75 },
    { d: closed(5), tone: 'near' },
    { d: [0.4, 0.8, 1.9, 2.2, 3.1, 3.4, 4.3].map(wave).join(''), tone: 'line', stroke: 0.9, opacity: 0.5 },
  ]
}

/** A palm leaf, spread wide. */
const palm: Motif = (next) => {
  const lean = (next() - 0.5) * 50
  const x = 400 - lean * 1.6
  const count = 11 + Math.round(next() * 2)
  const leaf = (length: number, width: number, spread: number) =>
    fan(count, { x, y: 250, length, width, from: lean - spread, to: lean + spread })
  return [
    { d: disc(x + lean * 4, 92, 58), tone: 'line', opacity: 0.5 },
    { d: leaf(246, 44, 84), tone: 'far' },
    { d: leaf(196, 40, 77), tone: 'mid' },
    { d: leaf(140, 32, 84), tone: 'near' },
    {
      d: range(count)
        .map((index) => (lean - 77 + (index * 154) / (count - 1)) * (Math.PI / 180))
        .map((angle) => `M${point(x, 250)}L${point(x + Math.sin(angle) * 176, 250 - Math.cos(angle) * 176)}`)
        .join(''),
      tone: 'line',
      stroke: 0.9,
      opacity: 0.5,
    },
  ]
}

/** Bottles on a shelf. */
const shelf: Motif = (next) => {
  const side = next() < 0.5 ? -1 : 1
  const x = (offset: number) => 400 + side * offset
  const tall = 96 + next() * 62
  const round = 27 + Math.round(next() * 22)
  return [
    { d: arch(x(next() * 60 - 40), 20 + next() * 40, 80 + next() * 40), tone: 'far', opacity: 0.7 },
    {
      d: disc(x(next() * 120 - 40), 60 + next() * 50, 26 + Math.round(next() * 24)),
      tone: 'line',
      opacity: 0.7,
    },
    { d: arch(x(104), 158, 20) + arch(x(-262), 120, 30) + arch(x(300), 140, 44), tone: 'mid', opacity: 0.9 },
    { d: 'M0 204H800V240H0Z', tone: 'near' },
    { d: bud(x(-44), 204, tall, 62) + disc(x(-44), 204 - tall, 6), tone: 'mid' },
    {
      d: `${disc(x(34), 204 - round, round)}M${x(34) - 7} ${205 - round * 2}v-18h14v18Z${bud(x(34), 188 - round * 2, 26, 18)}`,
      tone: 'near',
    },
    {
      d: bud(x(-44), 196, tall * 0.66, 36) + `M0 204H800` + disc(x(34), 204 - round, round * 0.62),
      tone: 'line',
      stroke: 1.1,
      opacity: 0.6,
    },
  ]
}

/** A rose of crossing lines, as if pressed into the paper: whole, or rising over an edge. */
const rose: Motif = (next) => {
  const x = 340 + next() * 120
  const y = [40, 120, 120, 236][Math.floor(next() * 4)] ?? 120
  const size = 0.85 + next() * 0.5
  const count = 9 + Math.round(next() * 8)
  const turn = next() * 30
  const ring = (length: number, width: number, start: number) =>
    fan(count, {
      x,
      y,
      length: length * size,
      width: (width * size * 12) / count,
      from: start,
      to: start + 360 - 360 / count,
    })
  const outer = ring(172, 70, turn)
  const inner = ring(112, 54, turn + 180 / count)
  return [
    { d: disc(x, y, Math.round(176 * size)), tone: 'far', opacity: 0.5 },
    { d: outer, tone: 'mid', opacity: 0.4 },
    { d: outer, tone: 'line', stroke: 1, opacity: 0.55 },
    { d: inner, tone: 'near', opacity: 0.8 },
    { d: inner, tone: 'line', stroke: 1, opacity: 0.45 },
    { d: ring(58, 34, turn), tone: 'mid' },
    { d: disc(x, y, 9), tone: 'line', opacity: 0.85 },
  ]
}

export const MOTIFS: readonly Motif[] = [bloom, doors, branch, silk, palm, shelf, rose]
