import { describe, expect, it } from 'vitest'
import { collectBusy, firstEndingAfter, isFree, takenMinutes } from './busy.ts'

const taken = (resourceId: string, startsAtMinute: number, endsAtMinute: number) => ({
  resourceId,
  startsAtMinute,
  endsAtMinute,
})

describe('what is taken', () => {
  it('is sorted by resource and time, whatever order the rows come in', () => {
    const busy = collectBusy([taken('b', 50, 60), taken('a', 30, 40), taken('b', 10, 20), taken('a', 5, 9)])
    expect(Object.fromEntries(busy)).toEqual({ a: [5, 9, 30, 40], b: [10, 20, 50, 60] })
  })

  it('joins stretches that touch or overlap, and drops empty ones', () => {
    const rows = [taken('a', 0, 50), taken('a', 10, 20), taken('a', 50, 60), taken('a', 70, 70)]
    expect(collectBusy(rows).get('a')).toEqual([0, 60])
  })

  it('leaves the minutes before a start and from an end on free', () => {
    const busy = [10, 20, 30, 40]
    expect(isFree(busy, 20, 30)).toBe(true)
    expect(isFree(busy, 20, 31)).toBe(false)
    expect(isFree(busy, 19, 30)).toBe(false)
    expect(isFree(busy, 0, 10)).toBe(true)
    expect(isFree(busy, 40, 99)).toBe(true)
  })

  it('counts taken minutes only inside the stretch asked about', () => {
    expect(takenMinutes([10, 20, 30, 40], 15, 35)).toBe(10)
    expect(takenMinutes([10, 20], 20, 30)).toBe(0)
  })

  it('finds the first stretch that is not over', () => {
    expect([9, 19, 20, 39, 40].map((minute) => firstEndingAfter([10, 20, 30, 40], minute))).toEqual([
      0, 0, 2, 2, 4,
    ])
  })
})
