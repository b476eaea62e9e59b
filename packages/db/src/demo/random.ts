import { itemAt } from './item-at.ts'

/** A source of numbers that gives the same ones in every run; good enough for demo data, not for secrets. */
export interface Random {
  /** From 0 (included) to 1 (left out). */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks an item as often as its weight says, against the sum of all. */
  pickWeighted<T>(list: readonly T[], weightOf: (item: T) => number): T
}

/**
 * A stream of its own for each label, so that a change to one salon leaves the numbers of the others as they were.
 * FNV-1a makes the seed, a 32-bit add-and-mix generator the numbers.
 */
export function createRandom(label: string): Random {
  let state = 0x811c9dc5
  for (const char of label) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)

  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, int(0, list.length - 1)),
    pickWeighted: (list, weightOf) => {
      let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0)
      const index = list.findIndex((item) => (left -= weightOf(item)) < 0)
      return itemAt(list, index < 0 ? list.length - 1 : index)
    },
  }
}

/** Where a UUID says its version. */
const VERSION_AT = 14

/** A UUIDv7 for something made at that instant; its random part comes from `random`. */
export function makeId(random: Random, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const bits = (count: number) =>
    Math.floor(random.next() * 2 ** count)
      .toString(16)
      .padStart(Math.ceil(count / 4), '0')
  const variant = '89ab'[random.int(0, 3)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(12)}-${variant}${bits(12)}-${bits(24)}${bits(24)}`
}

/** The same as a gateway takes it: of version 4, which says that it tells nothing. */
export function makeGivenId(random: Random, at: Date): string {
  const id = makeId(random, at)
  return `${id.slice(0, VERSION_AT)}4${id.slice(VERSION_AT + 1)}`
}
