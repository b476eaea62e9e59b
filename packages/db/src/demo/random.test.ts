import { describe, expect, it } from 'vitest'
import { createRandom, makeGivenId, makeId } from './random.ts'

const numbers = (label: string) => {
  const random = createRandom(label)
  return Array.from({ length: 1000 }, () => random.int(1, 6))
}

describe('createRandom', () => {
  it('gives the same numbers for a label and others for another', () => {
    expect(numbers('a')).toEqual(numbers('a'))
    expect(numbers('a')).not.toEqual(numbers('b'))
  })

  it('gives every number of a range, about as often', () => {
    const counts = Map.groupBy(numbers('dice'), (number) => number)
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect([...counts.values()].every(({ length }) => length > 120 && length < 220)).toBe(true)
  })

  it('picks by weight', () => {
    const random = createRandom('weights')
    const picked = Array.from({ length: 1000 }, () =>
      random.pickWeighted(['never', 'seldom', 'often'], (item) =>
        item === 'never' ? 0 : item === 'seldom' ? 1 : 9,
      ),
    )
    expect(picked).not.toContain('never')
    expect(picked.filter((item) => item === 'seldom').length).toBeGreaterThan(50)
    expect(picked.filter((item) => item === 'seldom').length).toBeLessThan(200)
  })
})

describe('makeId', () => {
  it('makes UUIDs of version 7 that sort by the instant', () => {
    const random = createRandom('ids')
    const ids = Array.from({ length: 100 }, (_, i) => makeId(random, new Date(1_790_000_000_000 + i)))
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([])
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('makeGivenId', () => {
  it('makes UUIDs of version 4 at any instant, whatever digits that has', () => {
    const random = createRandom('given ids')
    const ids = Array.from({ length: 64 }, (_, i) =>
      makeGivenId(random, new Date(1_790_000_000_000 + i * 1024)),
    )
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([])
  })
})
