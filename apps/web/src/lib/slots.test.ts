import type { DayView, PrayerClosureView, SlotView } from '@salon/contract'
import type { Instant, LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { findSlot, groupSlots, nearestSlots } from './slots.ts'

const RIYADH = 'Asia/Riyadh'
const date = '2026-12-01' as LocalDate

/** A start by Riyadh's clock. */
function slot(local: string): SlotView {
  const startsAt = new Date(`${local}:00+03:00`)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  return {
    startsAt: startsAt.toISOString() as Instant,
    endsAt: endsAt.toISOString() as Instant,
    lines: [{ staffIds: ['a'] }],
  }
}

const starts = (slots: readonly SlotView[]) => slots.map(({ startsAt }) => startsAt)

describe('grouping the times of a day', () => {
  it('puts each start into its part of the day by the salon’s clock', () => {
    const slots = ['09:00', '11:45', '12:00', '16:45', '17:00', '23:30'].map((time) =>
      slot(`2026-12-01T${time}`),
    )
    expect(groupSlots({ date, slots }, RIYADH).map(({ part, entries }) => [part, entries.length])).toEqual([
      ['morning', 2],
      ['afternoon', 2],
      ['evening', 2],
    ])
  })

  it('keeps starts after midnight with the evening’s business date, at its end', () => {
    const day: DayView = {
      date,
      slots: [slot('2026-12-01T23:00'), slot('2026-12-02T00:00'), slot('2026-12-02T01:30')],
    }
    const groups = groupSlots(day, RIYADH)
    expect(groups.map(({ part }) => part)).toEqual(['evening', 'afterMidnight'])
    expect(groups[1]?.entries.map((entry) => 'slot' in entry && entry.slot.startsAt)).toEqual([
      '2026-12-01T21:00:00.000Z',
      '2026-12-01T22:30:00.000Z',
    ])
  })

  it('counts the small hours of the date itself as morning', () => {
    expect(groupSlots({ date, slots: [slot('2026-12-01T00:30')] }, RIYADH)[0]?.part).toBe('morning')
  })

  it('follows a zone with daylight saving', () => {
    const noonInBerlin: SlotView = {
      ...slot('2026-12-01T12:00'),
      startsAt: '2026-07-01T10:00:00.000Z' as Instant,
    }
    const day: DayView = { date: '2026-07-01' as LocalDate, slots: [noonInBerlin] }
    expect(groupSlots(day, 'Europe/Berlin')[0]?.part).toBe('afternoon')
  })

  it('names the prayers between the times, before the first one that follows', () => {
    const prayer = (name: PrayerClosureView['prayer'], local: string) => ({
      prayer: name,
      from: slot(local).startsAt,
      to: slot(local).endsAt,
    })
    const day: DayView = {
      date,
      slots: ['10:00', '11:30', '13:30', '20:00'].map((time) => slot(`2026-12-01T${time}`)),
      closures: [
        prayer('fajr', '2026-12-01T05:00'),
        prayer('dhuhr', '2026-12-01T11:45'),
        prayer('asr', '2026-12-01T15:10'),
        prayer('maghrib', '2026-12-01T17:30'),
        prayer('isha', '2026-12-01T20:00'),
      ],
    }
    const told = groupSlots(day, RIYADH).map(({ part, entries }) => [
      part,
      ...entries.map((entry) => ('slot' in entry ? entry.slot.startsAt.slice(11, 16) : entry.closure.prayer)),
    ])
    expect(told).toEqual([
      ['morning', '07:00', '08:30'],
      ['afternoon', 'dhuhr', '10:30'],
      ['evening', 'asr', 'maghrib', '17:00'],
    ])
  })

  it('has no groups for a full day', () => {
    expect(groupSlots({ date, slots: [] }, RIYADH)).toEqual([])
  })
})

describe('the nearest free times', () => {
  const days: DayView[] = [
    { date, slots: [slot('2026-12-01T10:00'), slot('2026-12-01T17:00'), slot('2026-12-01T18:00')] },
    { date: '2026-12-02' as LocalDate, slots: [slot('2026-12-02T10:00')] },
  ]

  it('come from before and after the wanted one, in order', () => {
    const wanted = slot('2026-12-01T17:30').startsAt
    expect(starts(nearestSlots(days, wanted, 2).map((each) => each.slot))).toEqual([
      slot('2026-12-01T17:00').startsAt,
      slot('2026-12-01T18:00').startsAt,
    ])
  })

  it('reach into the next day, and say which it is', () => {
    const wanted = slot('2026-12-02T09:00').startsAt
    expect(nearestSlots(days, wanted, 1)[0]?.date).toBe('2026-12-02')
  })

  it('never offer the taken one again', () => {
    const wanted = slot('2026-12-01T17:00').startsAt
    expect(starts(nearestSlots(days, wanted, 10).map((each) => each.slot))).not.toContain(wanted)
  })
})

describe('finding a start', () => {
  it('looks through all days', () => {
    const day: DayView = { date, slots: [slot('2026-12-02T01:00')] }
    expect(findSlot([day], '2026-12-01T22:00:00.000Z')).toBe(day.slots[0])
    expect(findSlot([day], '2026-12-01T21:00:00.000Z')).toBeUndefined()
    expect(findSlot([day], undefined)).toBeUndefined()
  })
})
