import { expect, it } from 'vitest'
import { isNearVisit, mayCheckIn } from './check-in.ts'
import { BOOKING_STATUSES } from './status.ts'

const visit = {
  status: 'confirmed',
  startsAt: new Date('2026-12-02T10:00:00.000Z'),
  endsAt: new Date('2026-12-02T11:00:00.000Z'),
} as const

it.each([
  ['2026-12-02T05:59:59.999Z', false],
  ['2026-12-02T06:00:00.000Z', true],
  ['2026-12-02T10:59:59.999Z', true],
  ['2026-12-02T11:00:00.000Z', false],
])('at %s who is there may be marked: %s', (now, expected) => {
  expect(mayCheckIn(visit, new Date(now))).toBe(expected)
})

it('marks nobody whose visit is not agreed on, or over', () => {
  const marked = BOOKING_STATUSES.filter((status) => mayCheckIn({ ...visit, status }, visit.startsAt))
  expect(marked).toEqual(['confirmed'])
})

it('a visit of another day is not near', () => {
  expect(isNearVisit(visit.startsAt, new Date('2026-12-01T10:00:00.000Z'))).toBe(false)
})
