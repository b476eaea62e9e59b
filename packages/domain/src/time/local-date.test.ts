import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  fromEpochDay,
  isLocalDate,
  parseLocalDate,
  toEpochDay,
  weekdayOf,
} from './local-date.ts'

const date = (text: string) => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`no date: ${text}`)
  return parsed
}
/** Days of the years 0001 to 9998. */
const anyDay = fc.integer({ min: -719_000, max: 2_932_000 })

describe('local dates', () => {
  it('knows which days exist', () => {
    expect(['2028-02-29', '2026-12-31', '0001-01-01'].every(isLocalDate)).toBe(true)
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-1-1',
      '2026-00-10',
      '2026-01-01T00:00Z',
      '',
      '٢٠٢٦-٠١-٠١',
    ]
    expect(wrong.filter(isLocalDate)).toEqual([])
    expect(parseLocalDate('2026-02-30')).toBeNull()
  })

  it('crosses months, leap days and years when days are added', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28')
  })

  it('counts the week from Sunday', () => {
    expect(weekdayOf(date('2026-11-22'))).toBe(0)
    expect(weekdayOf(date('2026-11-27'))).toBe(5)
    expect(weekdayOf(date('1969-12-31'))).toBe(3)
  })

  it('agrees with Temporal on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const text = fromEpochDay(day)
        const plain = Temporal.PlainDate.from(text)
        const later = Temporal.PlainDate.from('1970-01-01').add({ days: day })
        expect(text).toBe(later.toString())
        expect(toEpochDay(text)).toBe(day)
        expect(weekdayOf(text)).toBe(plain.dayOfWeek % 7)
        fc.pre(day + days > -719_000 && day + days < 2_932_000)
        expect(addDays(text, days)).toBe(plain.add({ days }).toString())
        expect(daysBetween(text, addDays(text, days))).toBe(days)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('says whether a day exists exactly as Temporal does', () => {
    const part = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(part(9999), part(14), part(33), (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-')
        expect(isLocalDate(text)).toBe(existsInTemporal(year, month, day))
      }),
      { seed: 20261122, numRuns: 1000 },
    )
  })

  function existsInTemporal(year: number, month: number, day: number): boolean {
    try {
      return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() !== ''
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
})
