import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../time/local-date.ts'
import { isRamadan, prayerClosures, prayerTimes } from './prayer.ts'
import { at, localDate } from './testing/salon-builder.ts'

const riyadh = { latitude: 24.7136, longitude: 46.6753 }
const minuteOf = (date: string, prayer: string) =>
  prayerTimes(localDate(date), riyadh).find((time) => time.prayer === prayer)?.startsAtMinute ?? NaN

describe('prayer times', () => {
  it('come five a day, in order', () => {
    const times = prayerTimes(localDate('2026-11-22'), riyadh)
    expect(times.map(({ prayer }) => prayer)).toEqual(['fajr', 'dhuhr', 'asr', 'maghrib', 'isha'])
    const minutes = times.map(({ startsAtMinute }) => startsAtMinute)
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
  })

  it('put noon where the sun stands highest over the place', () => {
    // Solar noon: 12:00, less 4 minutes for each degree east of the zone's meridian (45°), less the equation
    // of time (−14.1 minutes then).
    const solarNoon = at('12:00', localDate('2026-02-17')) - (riyadh.longitude - 45) * 4 + 14.1
    expect(Math.abs(minuteOf('2026-02-17', 'dhuhr') - solarNoon)).toBeLessThan(2)
  })

  it('set Isha 90 minutes after Maghrib, and 120 in Ramadan', () => {
    const delay = (date: string) => minuteOf(date, 'isha') - minuteOf(date, 'maghrib')
    expect(delay('2026-02-17')).toBe(90)
    expect(delay('2026-02-18')).toBe(120)
    expect(delay('2026-03-19')).toBe(120)
    expect(delay('2026-03-20')).toBe(90)
  })

  it('know Ramadan by the Umm al-Qura calendar', () => {
    const dates = ['2026-02-17', '2026-02-18', '2026-03-19', '2026-03-20', '2027-02-08']
    expect(dates.map((date) => isRamadan(localDate(date)))).toEqual([false, true, true, false, true])
  })

  it('call the noon prayer of Friday Jumu’ah', () => {
    const noon = (date: string) => prayerTimes(localDate(date), riyadh)[1]?.prayer
    expect([noon('2026-11-26'), noon('2026-11-27')]).toEqual(['dhuhr', 'jumuah'])
  })

  it('leave out prayers that have no time near the poles', () => {
    const times = prayerTimes(localDate('2026-06-21'), { latitude: 78, longitude: 15 })
    expect(times.every(({ startsAtMinute }) => Number.isFinite(startsAtMinute))).toBe(true)
  })
})

describe('prayer closures', () => {
  const date = localDate('2026-11-22')
  const day = toEpochDay(date)

  it('begin before and end after each prayer, the days around included', () => {
    const closures = prayerClosures(day, 1, riyadh, { mode: 'closed', beforeMinutes: 5, afterMinutes: 25 })
    expect(closures).toHaveLength(4 * 5 * 2)
    const asr = minuteOf('2026-11-22', 'asr')
    const index = closures.indexOf(asr - 5)
    expect([index % 2, closures[index + 1]]).toEqual([0, asr + 25])
  })

  it('are none when the salon ignores prayers, or closes for no minute', () => {
    const policy = { beforeMinutes: 0, afterMinutes: 0 }
    expect(prayerClosures(day, 1, riyadh, { ...policy, mode: 'closed' })).toEqual([])
    expect(prayerClosures(day, 1, riyadh, { mode: 'ignored', beforeMinutes: 9, afterMinutes: 9 })).toEqual([])
  })
})
