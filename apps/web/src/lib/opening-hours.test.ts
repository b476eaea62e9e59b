import type { LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { newProfile } from '../testing/salons.ts'
import { businessDateAt, type OpeningHours, windowsOn } from './opening-hours.ts'

const RIYADH = 'Asia/Riyadh'
const day = (text: string) => text as LocalDate

/** Sundays 20:00 to 03:00; Ramadan from the 20th of December; closed on the 27th of December. */
const hours: OpeningHours = {
  ...newProfile().hours,
  weekly: [
    { weekday: 0, startMinute: 1200, lengthMinutes: 420 },
    { weekday: 0, startMinute: 600, lengthMinutes: 120 },
  ],
  seasons: [
    {
      name: { ar: 'رمضان', en: 'Ramadan' },
      firstDate: day('2026-12-20'),
      lastDate: day('2027-01-10'),
      windows: [{ weekday: 0, startMinute: 1260, lengthMinutes: 300 }],
    },
  ],
  overrides: [{ date: day('2026-12-27'), windows: [] }],
}

describe('opening hours of a date', () => {
  it('are the week’s, earliest first', () => {
    expect(windowsOn(hours, day('2026-11-22')).map((window) => window.startMinute)).toEqual([600, 1200])
    expect(windowsOn(hours, day('2026-11-23'))).toEqual([])
  })

  it('are the season’s inside a season', () => {
    expect(windowsOn(hours, day('2026-12-20'))).toEqual([{ startMinute: 1260, lengthMinutes: 300 }])
  })

  it('are the date’s own where it has some, be it none', () => {
    expect(windowsOn(hours, day('2026-12-27'))).toEqual([])
  })
})

describe('the business date now', () => {
  it('is still yesterday while last night’s window runs', () => {
    expect(businessDateAt(hours, RIYADH, new Date('2026-11-22T23:59:00.000Z'))).toBe('2026-11-22')
  })

  it('is today from the minute that window ends', () => {
    expect(businessDateAt(hours, RIYADH, new Date('2026-11-23T00:00:00.000Z'))).toBe('2026-11-23')
  })

  it('is today where nothing runs past midnight', () => {
    expect(businessDateAt(newProfile().hours, RIYADH, new Date('2026-11-22T21:30:00.000Z'))).toBe(
      '2026-11-23',
    )
  })
})
