import type { LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { newProfile } from '../testing/salons.ts'
import { businessDateAt, type OpeningHours, openingStateAt, windowsOn } from './opening-hours.ts'

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

describe('open or closed', () => {
  const at = (local: string) => openingStateAt(hours, RIYADH, new Date(`${local}:00+03:00`))

  it('says until when, after midnight too', () => {
    expect(at('2026-11-22T11:00')).toEqual({ isOpen: true, untilMinute: 720 })
    expect(at('2026-11-22T23:00')).toEqual({ isOpen: true, untilMinute: 1620 })
    expect(at('2026-11-23T02:59')).toEqual({ isOpen: true, untilMinute: 1620 })
  })

  it('says when it opens next, today or another day', () => {
    expect(at('2026-11-22T12:00')).toEqual({ isOpen: false, next: { date: '2026-11-22', minute: 1200 } })
    expect(at('2026-11-23T03:00')).toEqual({ isOpen: false, next: { date: '2026-11-29', minute: 600 } })
  })

  it('never closes around the clock, and never opens without hours', () => {
    const weekly = [{ weekday: 0, startMinute: 0, lengthMinutes: 1440 }]
    const noon = new Date('2026-11-22T12:00:00+03:00')
    expect(openingStateAt({ ...hours, weekly }, RIYADH, noon)).toEqual({ isOpen: true, untilMinute: null })
    expect(openingStateAt({ ...hours, weekly: [] }, RIYADH, noon)).toEqual({ isOpen: false, next: null })
  })
})
