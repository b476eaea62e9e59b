import type { Instant, LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { createFormat, formatPhone } from './format.ts'

const ar = createFormat('ar')
const en = createFormat('en')
const date = (text: string) => text as LocalDate
const instant = (text: string) => text as Instant

/** Intl mixes in direction marks, hard spaces and commas that change between its versions. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[,،]/g, '')

describe('format', () => {
  it('prints whole riyals without and parts with two decimals', () => {
    expect([15_000, 123_450, 5, 0].map(ar.amount)).toEqual(['150', '1,234.50', '0.05', '0'])
    expect(en.priceText(15_000)).toBe('150 Saudi riyals')
  })

  it('prints times in the zone of the salon, whatever the zone of the device', () => {
    const at = instant('2026-11-22T18:30:00.000Z')
    expect(plain(en.time(at, 'Asia/Riyadh'))).toBe('9:30 pm')
    expect(plain(ar.time(at, 'Asia/Riyadh'))).toBe('9:30 م')
    expect(plain(en.time(at, 'Europe/Berlin'))).toBe('7:30 pm')
  })

  it('takes the day of an instant in the zone of the salon', () => {
    const lateEvening = { at: instant('2026-11-22T21:30:00.000Z'), timeZone: 'Asia/Riyadh' }
    expect(en.date(lateEvening, 'date')).toBe('23 November 2026')
  })

  it('prints Gregorian dates with Latin digits in both languages', () => {
    expect(plain(ar.date(date('2026-11-22'), 'full'))).toBe('الأحد 22 نوفمبر 2026')
    expect(plain(en.date(date('2026-11-22'), 'full'))).toBe('Sunday 22 November 2026')
  })

  it('prints the same day in the Umm al-Qura calendar', () => {
    expect(plain(ar.hijri(date('2026-02-18')))).toBe('1 رمضان 1447 هـ')
    expect(plain(en.hijri(date('2027-02-08')))).toBe('1 Ramadan 1448 AH')
  })

  it('calls near days by their names and far ones by their dates', () => {
    const today = date('2026-11-22')
    expect(ar.relativeDay(today, today)).toBe('اليوم')
    expect(ar.relativeDay(date('2026-11-23'), today)).toBe('غدًا')
    expect(en.relativeDay(date('2026-11-21'), today)).toBe('yesterday')
    expect(plain(en.relativeDay(date('2026-11-26'), today))).toBe('Thursday 26 November')
  })

  it('prints lengths of time in hours and minutes', () => {
    expect([45, 60, 90, 135].map(en.duration)).toEqual([
      '45 min',
      '1 hour',
      '1 hour 30 min',
      '2 hours 15 min',
    ])
    expect([45, 60, 150].map(ar.duration)).toEqual(['45 دقيقة', 'ساعة', 'ساعتان و30 دقيقة'])
  })

  it('prints a minute of the day, also past midnight', () => {
    expect(plain(en.minuteOfDay(20 * 60 + 30))).toBe('8:30 pm')
    expect(plain(en.minuteOfDay(25 * 60))).toBe('1:00 am')
  })

  it('prints short distances in metres', () => {
    expect([0.01, 0.43, 2.34].map(en.distance)).toEqual(['50 m', '450 m', '2.3 km'])
  })

  it('prints Saudi numbers as people write them', () => {
    expect(formatPhone('+966501234567')).toBe('050 123 4567')
    expect(formatPhone('+971501234567')).toBe('+971501234567')
  })
})
