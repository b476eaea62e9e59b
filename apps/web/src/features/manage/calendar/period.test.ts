import type { LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { askedPeriod, datesOf, periodOf } from './period.ts'

const date = (day: number) => `2026-11-${day}` as LocalDate

describe('periodOf', () => {
  it('is the day itself, or its week from Sunday to Saturday', () => {
    expect(periodOf('day', date(25))).toEqual({ from: date(25), to: date(25) })
    for (const day of [22, 25, 28])
      expect(periodOf('week', date(day))).toEqual({ from: date(22), to: date(28) })
    expect(datesOf(periodOf('list', date(28)))).toEqual([22, 23, 24, 25, 26, 27, 28].map(date))
  })
})

describe('askedPeriod', () => {
  it('begins a day early, for what runs after midnight', () => {
    expect(askedPeriod('day', date(25), date(22))).toEqual({ from: date(24), to: date(25) })
    expect(askedPeriod('week', date(25), date(22))).toEqual({ from: date(21), to: date(28) })
  })

  it('reaches to yesterday’s while nobody says which date is meant', () => {
    expect(askedPeriod('day', undefined, date(22))).toEqual({ from: date(20), to: date(22) })
    expect(askedPeriod('week', undefined, date(22))).toEqual({ from: date(14), to: date(28) })
    expect(askedPeriod('week', undefined, date(25))).toEqual({ from: date(21), to: date(28) })
  })
})
