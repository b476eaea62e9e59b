import { formatPhone } from '@salon/domain'
import type { Instant, LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

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
    expect(en.amount(123_456_789)).toBe('1,234,567.89')
  })

  it('says prices in words, in the form that goes with the number', () => {
    expect([0, 100, 200, 500, 1_500, 10_000, 10_300, 150].map(ar.priceText)).toEqual([
      '0 ريال سعودي',
      'ريال سعودي واحد',
      'ريالان سعوديان',
      '5 ريالات سعودية',
      '15 ريالًا سعوديًا',
      '100 ريال سعودي',
      '103 ريالات سعودية',
      '1.50 ريال سعودي',
    ])
    expect([0, 100, 15_000, 99].map(en.priceText)).toEqual([
      '0 Saudi riyals',
      '1 Saudi riyal',
      '150 Saudi riyals',
      '0.99 Saudi riyals',
    ])
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
    expect(plain(ar.hijri(date('2026-03-20')))).toBe('1 شوال 1447 هـ')
    expect(plain(ar.hijri(date('2026-05-27')))).toBe('10 ذو الحجة 1447 هـ')
  })

  it('turns the Hijri day at midnight of the salon, not of the device', () => {
    const late = { at: instant('2026-02-17T21:30:00.000Z'), timeZone: 'Asia/Riyadh' }
    expect(plain(ar.hijri(late))).toBe('1 رمضان 1447 هـ')
  })

  it('calls near days by their names and far ones by their dates', () => {
    const today = date('2026-11-22')
    expect(ar.relativeDay(today, today)).toBe('اليوم')
    expect(ar.relativeDay(date('2026-11-23'), today)).toBe('غدًا')
    expect(ar.relativeDay(date('2026-11-24'), today)).toBe('بعد الغد')
    expect(ar.relativeDay(date('2026-11-21'), today)).toBe('أمس')
    expect(plain(ar.relativeDay(date('2026-11-25'), today))).toBe('الأربعاء 25 نوفمبر')
    expect(en.relativeDay(date('2026-11-23'), today)).toBe('tomorrow')
    expect(plain(en.relativeDay(date('2026-11-24'), today))).toBe('Tuesday 24 November')
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
    expect([0, 1, 2, 5, 45, 60, 61, 150, 182, 660].map(ar.duration)).toEqual([
      '0 دقيقة',
      'دقيقة',
      'دقيقتان',
      '5 دقائق',
      '45 دقيقة',
      'ساعة',
      'ساعة ودقيقة',
      'ساعتان و30 دقيقة',
      '3 ساعات ودقيقتان',
      '11 ساعة',
    ])
  })

  it('prints a minute of the day, also past midnight', () => {
    expect(plain(en.minuteOfDay(20 * 60 + 30))).toBe('8:30 pm')
    expect(plain(en.minuteOfDay(25 * 60))).toBe('1:00 am')
  })

  it('prints short distances in metres', () => {
    expect([0.01, 0.43, 0.96, 0.99, 2.34, 12.4, 1_240].map(en.distance)).toEqual([
      '50 m',
      '450 m',
      '950 m',
      '1 km',
      '2.3 km',
      '12 km',
      '1,240 km',
    ])
  })

  it('prints Saudi numbers as people write them', () => {
    expect(formatPhone('+966501234567')).toBe('050 123 4567')
    expect(formatPhone('+966112345678')).toBe('011 234 5678')
    expect(formatPhone('+966920012345')).toBe('9200 12345')
    expect(formatPhone('+9668001234567')).toBe('800 123 4567')
    expect(formatPhone('+971501234567')).toBe('+971501234567')
  })
})
