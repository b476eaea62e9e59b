import { describe, expect, it } from 'vitest'
import { BOOKING_STATUSES } from '../bookings/status.ts'
import { isOutdatedReminder, REMINDERS, startsToRemindOf, type RemindedVisit } from './reminders.ts'

const now = new Date('2026-12-01T09:00:00.000Z')

describe('reminders', () => {
  it('are due a day and two hours before, and dropped when they are late', () => {
    const windows = REMINDERS.map((rule) => startsToRemindOf(rule, now))
    expect(windows).toEqual([
      { after: new Date('2026-12-02T06:00:00.000Z'), until: new Date('2026-12-02T09:00:00.000Z') },
      { after: new Date('2026-12-01T10:15:00.000Z'), until: new Date('2026-12-01T11:00:00.000Z') },
    ])
  })

  const visit: RemindedVisit = {
    event: 'booking_reminder',
    bookingVersion: 2,
    currentVersion: 2,
    bookingStatus: 'confirmed',
    startsAt: new Date('2026-12-01T11:00:00.000Z'),
  }

  it.each<[string, Partial<RemindedVisit>, boolean]>([
    ['stands', {}, false],
    ['was moved', { currentVersion: 3 }, true],
    ['has begun', { startsAt: now }, true],
    ['is near', { event: 'booking_reminder_soon', currentVersion: 3 }, true],
    // a message of another kind tells what happened, whatever happened since
    ['was moved, of another kind of message', { event: 'booking_created', currentVersion: 3 }, false],
  ])('of a visit that %s', (_what, changes, isOutdated) => {
    expect(isOutdatedReminder({ ...visit, ...changes }, now)).toBe(isOutdated)
  })

  it('go to confirmed visits alone', () => {
    const kept = BOOKING_STATUSES.filter(
      (bookingStatus) => !isOutdatedReminder({ ...visit, bookingStatus }, now),
    )
    expect(kept).toEqual(['confirmed'])
  })
})
