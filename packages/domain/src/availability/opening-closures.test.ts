import { expect, it } from 'vitest'
import { addDays } from '../time/local-date.ts'
import { listOpeningClosures } from './opening-closures.ts'
import { prayerTimes } from './prayer.ts'
import { listSlots } from './slots.ts'
import { at, line, localDate, salon, SUNDAY, weekly } from './testing/salon-builder.ts'
import type { PrayerPolicy } from './types.ts'

const closing: PrayerPolicy = { mode: 'closed', beforeMinutes: 10, afterMinutes: 25 }

it('names the prayers of a day within opening hours, by time', () => {
  const facts = salon({ prayer: closing })
  const closures = listOpeningClosures(facts, { from: SUNDAY, days: 1 }).get(SUNDAY) ?? []
  const expected = prayerTimes(SUNDAY, facts)
    .filter(({ prayer }) => prayer !== 'fajr')
    .map(({ prayer, startsAtMinute }) => ({
      ...{ prayer, startsAtMinute: startsAtMinute - 10, endsAtMinute: startsAtMinute + 25 },
    }))
  expect(closures).toEqual(expected)
  expect(closures.map(({ prayer }) => prayer)).toEqual(['dhuhr', 'asr', 'maghrib', 'isha'])
})

it('leaves exactly the gaps of the list of times', () => {
  const facts = salon({ prayer: closing, stepMinutes: 1 })
  const minute = line({ candidates: [{ staffId: 'amal', durationMinutes: 1 }] })
  const [day] = listSlots(facts, [minute], { from: SUNDAY, days: 1 }, at('00:00'))
  const offered = new Set(day?.slots.map(({ startsAtMinute }) => startsAtMinute))
  const closures = listOpeningClosures(facts, { from: SUNDAY, days: 1 }).get(SUNDAY) ?? []
  for (let start = at('10:00'); start < at('22:00'); start++) {
    const isClosed = closures.some((gap) => gap.startsAtMinute <= start && start < gap.endsAtMinute)
    expect(offered.has(start)).toBe(!isClosed)
  }
})

it('cuts a closure where the doors are shut anyway', () => {
  const [dhuhr = 0] = prayerTimes(SUNDAY, salon())
    .filter(({ prayer }) => prayer === 'dhuhr')
    .map(({ startsAtMinute }) => startsAtMinute)
  const noon = at('12:00')
  expect([dhuhr - 10 < noon, noon < dhuhr + 25]).toEqual([true, true])
  const facts = salon({ prayer: closing, schedule: weekly(['10:00–12:00', '12:03–12:04']) })
  expect(listOpeningClosures(facts, { from: SUNDAY, days: 1 }).get(SUNDAY)).toEqual([
    { prayer: 'dhuhr', startsAtMinute: dhuhr - 10, endsAtMinute: noon },
    { prayer: 'dhuhr', startsAtMinute: at('12:03'), endsAtMinute: at('12:04') },
  ])
})

it('gives a dawn prayer to the evening whose window it closes, and to no other day', () => {
  const facts = salon({ prayer: closing, schedule: weekly(['20:00–30:00']) })
  const closures = listOpeningClosures(facts, { from: SUNDAY, days: 2 })
  const [fajr] = prayerTimes(addDays(SUNDAY, 1), facts)
  expect(closures.get(SUNDAY)).toEqual([
    {
      prayer: 'fajr',
      startsAtMinute: (fajr?.startsAtMinute ?? 0) - 10,
      endsAtMinute: (fajr?.startsAtMinute ?? 0) + 25,
    },
  ])
  expect([...closures.keys()]).toEqual([SUNDAY, addDays(SUNDAY, 1)])
})

it('has nothing for closed days and for salons that ignore prayers', () => {
  const friday = { from: localDate('2026-11-27'), days: 1 }
  expect(
    listOpeningClosures(salon({ prayer: closing, schedule: weekly(['10:00–22:00'], [0]) }), friday).size,
  ).toBe(0)
  expect(listOpeningClosures(salon(), friday).size).toBe(0)
})
