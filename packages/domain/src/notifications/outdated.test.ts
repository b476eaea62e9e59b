import { describe, expect, it } from 'vitest'
import { BOOKING_STATUSES, type BookingStatus } from '../bookings/status.ts'
import { NOTIFICATION_EVENTS, type NotificationEvent } from './notification.ts'
import { isDecisionOutdated, isOutdated, type ToldDecision, type ToldVisit } from './outdated.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
const soon = new Date('2026-12-01T09:15:00.000Z')
const visit: ToldVisit = {
  event: 'booking_reminder',
  bookingVersion: 2,
  currentVersion: 2,
  bookingStatus: 'confirmed',
  // a day later but for an hour
  startsAt: new Date('2026-12-02T08:00:00.000Z'),
  expectedAt: null,
  isReviewed: false,
}

describe('a message', () => {
  it.each<[string, Partial<ToldVisit>, boolean]>([
    ['stands', {}, false],
    ['was moved', { currentVersion: 3 }, true],
    ['has begun', { startsAt: now }, true],
    ['is a day away but for three hours', { startsAt: new Date('2026-12-02T06:00:00.000Z') }, true],
    ['is a day away but for a little less', { startsAt: new Date('2026-12-02T06:00:01.000Z') }, false],
    [
      'begins in two hours',
      { event: 'booking_reminder_soon', startsAt: new Date('2026-12-01T11:00:00.000Z') },
      false,
    ],
    [
      'begins in one',
      { event: 'booking_reminder_soon', startsAt: new Date('2026-12-01T10:00:00.000Z') },
      true,
    ],
    ['is near', { event: 'booking_reminder_soon', currentVersion: 3 }, true],
    // a message of another kind says where and when the visit is now
    ['was moved, of another kind of message', { event: 'booking_created', currentVersion: 3 }, false],
    ['took place', { event: 'review_request', bookingStatus: 'completed' }, false],
    ['was reviewed', { event: 'review_request', bookingStatus: 'completed', isReviewed: true }, true],
    ['is late, and expected to begin', { event: 'running_late', startsAt: now, expectedAt: soon }, false],
    ['is late, and must have begun', { event: 'running_late', expectedAt: now }, true],
    ['is late, and was moved', { event: 'running_late', expectedAt: soon, currentVersion: 3 }, true],
    ['has begun, of another kind of message', { event: 'booking_created', startsAt: now }, false],
  ])('of a visit that %s', (_what, changes, expected) => {
    expect(isOutdated({ ...visit, ...changes }, now)).toBe(expected)
  })

  const live = ['pending', 'confirmed']
  it.each<[NotificationEvent, readonly string[]]>([
    ['booking_created', live],
    ['booking_confirmed', ['confirmed']],
    ['booking_declined', ['cancelled']],
    ['booking_cancelled', ['cancelled']],
    ['booking_rescheduled', live],
    ['booking_reminder', ['confirmed']],
    ['booking_reminder_soon', ['confirmed']],
    ['payment_received', BOOKING_STATUSES],
    ['payment_refunded', BOOKING_STATUSES],
    ['payment_returned', BOOKING_STATUSES],
    ['review_request', ['completed']],
    ['running_late', ['confirmed']],
    ['salon_booking_created', live],
    ['salon_booking_cancelled', ['cancelled']],
    ['salon_booking_moved', live],
  ])('%s is sent of bookings that are %j', (event, statuses) => {
    expect(NOTIFICATION_EVENTS).toContain(event)
    const sentIn = (bookingStatus: BookingStatus) => !isOutdated({ ...visit, event, bookingStatus }, now)
    expect(BOOKING_STATUSES.filter(sentIn)).toEqual(statuses)
  })
})

describe('a decision about a salon', () => {
  it.each<[string, Partial<ToldDecision>, boolean]>([
    ['stands', {}, false],
    ['was followed by another step', { currentStatusVersion: 3 }, true],
    ['is of a salon that she left', { isOwner: false }, true],
  ])('that %s', (_what, changes, expected) => {
    const decision = { statusVersion: 2, currentStatusVersion: 2, isOwner: true }
    expect(isDecisionOutdated({ ...decision, ...changes })).toBe(expected)
  })
})
