import { expect, it } from 'vitest'
import type { LocalDate } from '../shared/brand.ts'
import { listOpeningWindows } from './opening-windows.ts'
import type { SalonFacts, Schedule } from './types.ts'

const friday = '2026-12-04' as LocalDate
const nights: Schedule = {
  weekly: [{ weekday: 5, startMinute: 1200, lengthMinutes: 420 }],
  seasons: [],
  overrides: [{ date: '2026-12-11' as LocalDate, windows: [] }],
}
const facts: SalonFacts = {
  timeZone: 'Asia/Riyadh',
  latitude: 24.7,
  longitude: 46.7,
  stepMinutes: 15,
  minimumNoticeMinutes: 0,
  furthestDays: 60,
  prayer: { mode: 'ignored', beforeMinutes: 0, afterMinutes: 0 },
  schedule: nights,
  staff: [
    {
      id: 'a',
      schedule: {
        weekly: [{ weekday: 5, startMinute: 1320, lengthMinutes: 600 }],
        seasons: [],
        overrides: [],
      },
    },
  ],
  rooms: [],
  busy: new Map(),
  timeOff: new Map(),
}

it('lists a night under the date on which it began, and staff only within the salon’s hours', () => {
  expect(listOpeningWindows(facts, { from: friday, days: 2 })).toEqual([
    { date: friday, staffId: null, startMinute: 1200, lengthMinutes: 420 },
    { date: friday, staffId: 'a', startMinute: 1320, lengthMinutes: 300 },
  ])
})

it('has nothing on a date that is closed', () => {
  expect(listOpeningWindows(facts, { from: '2026-12-11' as LocalDate, days: 1 })).toEqual([])
})
