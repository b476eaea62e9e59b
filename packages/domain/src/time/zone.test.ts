import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { minuteOfDate } from './instant.ts'
import { fromEpochDay, parseLocalDate, toEpochDay } from './local-date.ts'
import { temporalMinute } from './testing/temporal-clock.ts'
import {
  businessSpan,
  isPlainDay,
  localDateAt,
  offsetMinutesAt,
  startOfDate,
  wallMinuteAt,
  wallToEpochMinute,
} from './zone.ts'

const date = (text: string) => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`no date: ${text}`)
  return parsed
}
const day = (text: string) => toEpochDay(date(text))
const utc = (text: string) => minuteOfDate(new Date(`${text}Z`))

/** Zones with no, one-hour, half-hour and midnight changes, and the years in which they have them. */
const ZONES = [
  { timeZone: 'Asia/Riyadh', from: '1990-01-01', to: '2040-12-31' },
  { timeZone: 'Europe/Berlin', from: '1990-01-01', to: '2040-12-31' },
  { timeZone: 'America/Sao_Paulo', from: '1985-01-01', to: '2020-12-31' },
  { timeZone: 'Africa/Cairo', from: '1990-01-01', to: '2040-12-31' },
  { timeZone: 'Australia/Lord_Howe', from: '1990-01-01', to: '2040-12-31' },
  { timeZone: 'America/St_Johns', from: '1988-01-01', to: '2012-12-31' },
] as const

/** A zone with a day in it; every second one is within two days of a change of its clocks. */
const zoneDay = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    near: fc.boolean(),
    by: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ zone: { timeZone, from, to }, at, near, by }) => {
    const any = Math.floor(day(from) + at * (day(to) - day(from)))
    const change = near
      ? Temporal.PlainDate.from(fromEpochDay(any)).toZonedDateTime(timeZone).getTimeZoneTransition('next')
      : null
    return { timeZone, day: change === null ? any : day(change.toPlainDate().toString()) + by }
  })

describe('wall clocks of a zone', () => {
  it('run three hours ahead of UTC in Riyadh all year', () => {
    expect(wallToEpochMinute('Asia/Riyadh', day('2026-07-01'), 600)).toBe(utc('2026-07-01T07:00'))
    expect(offsetMinutesAt('Asia/Riyadh', utc('2026-01-01T00:00'))).toBe(180)
    expect(localDateAt('Asia/Riyadh', utc('2026-11-22T21:30'))).toBe('2026-11-23')
    expect(wallMinuteAt('Asia/Riyadh', utc('2026-11-22T21:30'))).toBe(30)
    expect(isPlainDay('Asia/Riyadh', day('2026-03-29'))).toBe(true)
  })

  it('stretch the night in which the clocks go back', () => {
    const before = wallToEpochMinute('Europe/Berlin', day('2026-10-24'), 22 * 60)
    const after = wallToEpochMinute('Europe/Berlin', day('2026-10-24'), 30 * 60)
    expect(after - before).toBe(9 * 60)
    expect(isPlainDay('Europe/Berlin', day('2026-10-24'))).toBe(false)
  })

  it('take the earlier of two equal times and the moment of the jump for a skipped one', () => {
    expect(wallToEpochMinute('Europe/Berlin', day('2026-10-25'), 150)).toBe(utc('2026-10-25T00:30'))
    expect(wallToEpochMinute('Europe/Berlin', day('2026-03-29'), 150)).toBe(utc('2026-03-29T01:00'))
  })

  it('begin a day at one o’clock where the clocks jump at midnight', () => {
    expect(startOfDate('Africa/Cairo', date('2026-04-24'))).toBe(utc('2026-04-23T22:00'))
    expect(wallMinuteAt('Africa/Cairo', startOfDate('Africa/Cairo', date('2026-04-24')))).toBe(60)
  })

  it('agree with Temporal on wall times of one and the next day', () => {
    fc.assert(
      fc.property(zoneDay, fc.integer({ min: 0, max: 2880 }), (at, minute) => {
        expect(wallToEpochMinute(at.timeZone, at.day, minute)).toBe(
          temporalMinute(at.timeZone, fromEpochDay(at.day), minute),
        )
      }),
      { seed: 20261122, numRuns: 1500 },
    )
  })

  it('agree with Temporal on dates and times of any minute', () => {
    fc.assert(
      fc.property(zoneDay, fc.integer({ min: -60, max: 1600 }), ({ timeZone, day: epochDay }, minutes) => {
        const minute = epochDay * 1440 + minutes
        const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(timeZone)
        expect(localDateAt(timeZone, minute)).toBe(zoned.toPlainDate().toString())
        expect(wallMinuteAt(timeZone, minute)).toBe(zoned.hour * 60 + zoned.minute)
        expect(offsetMinutesAt(timeZone, minute)).toBe(zoned.offsetNanoseconds / 60_000_000_000)
      }),
      { seed: 20261122, numRuns: 1500 },
    )
  })

  it('agree with Temporal on the first minute of a day', () => {
    fc.assert(
      fc.property(zoneDay, (at) => {
        const start = Temporal.PlainDate.from(fromEpochDay(at.day)).toZonedDateTime(at.timeZone)
        expect(startOfDate(at.timeZone, fromEpochDay(at.day))).toBe(start.epochMilliseconds / 60_000)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('never turn a later wall time into an earlier moment', () => {
    fc.assert(
      fc.property(zoneDay, fc.integer({ min: 0, max: 2820 }), (at, minute) => {
        const moments = Array.from({ length: 60 }, (_, i) =>
          wallToEpochMinute(at.timeZone, at.day, minute + i),
        )
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('span the night after the last business date, and the buffers', () => {
    const span = businessSpan('Asia/Riyadh', { from: date('2026-11-22'), days: 2 }, 15)
    expect(span).toEqual({
      fromMinute: utc('2026-11-21T20:45'),
      toMinute: utc('2026-11-24T21:15'),
    })
  })

  it('refuse a zone that does not exist', () => {
    expect(() => offsetMinutesAt('Asia/Nowhere', 0)).toThrow(RangeError)
  })
})
