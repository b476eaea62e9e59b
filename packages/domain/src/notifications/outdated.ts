import { BOOKING_STATUSES, type BookingStatus } from '../bookings/status.ts'
import type { NotificationEvent } from './notification.ts'
import { REMINDERS, startsToRemindOf, type ReminderRule } from './reminders.ts'

const COMING: readonly BookingStatus[] = ['pending', 'confirmed']
const CONFIRMED: readonly BookingStatus[] = ['confirmed']
const CANCELLED: readonly BookingStatus[] = ['cancelled']
const COMPLETED: readonly BookingStatus[] = ['completed']

/** The statuses in which what a message says of a booking is true. */
const TRUE_IN: Record<NotificationEvent, readonly BookingStatus[]> = {
  booking_created: COMING,
  booking_confirmed: CONFIRMED,
  booking_declined: CANCELLED,
  booking_cancelled: CANCELLED,
  booking_rescheduled: COMING,
  booking_reminder: CONFIRMED,
  booking_reminder_soon: CONFIRMED,
  payment_received: BOOKING_STATUSES,
  payment_refunded: BOOKING_STATUSES,
  payment_returned: BOOKING_STATUSES,
  review_request: COMPLETED,
  running_late: CONFIRMED,
  salon_booking_created: COMING,
  salon_booking_cancelled: CANCELLED,
  salon_booking_moved: COMING,
}

export interface ToldVisit {
  event: NotificationEvent
  /** The booking's version when the message was queued, and now. */
  bookingVersion: number
  currentVersion: number
  bookingStatus: BookingStatus
  startsAt: Date
  /** When it is expected to begin, where it is late. */
  expectedAt: Date | null
  isReviewed: boolean
}

/**
 * Whether a message must not be sent any more: what it says is not true of the booking as it is now. A later message tells what
 * happened instead. A reminder and an expected time, moreover, are of the visit as it was when they were queued, and are dropped when
 * they are late.
 */
export function isOutdated(visit: ToldVisit, now: Date): boolean {
  const { event, bookingVersion, currentVersion, bookingStatus, startsAt, expectedAt, isReviewed } = visit
  if (!TRUE_IN[event].includes(bookingStatus)) return true
  if (event === 'review_request' && isReviewed) return true
  if (expectedAt !== null) return bookingVersion !== currentVersion || expectedAt <= now
  const reminder = REMINDERS.find((rule) => rule.event === event)
  return reminder !== undefined && (bookingVersion !== currentVersion || isLate(reminder, startsAt, now))
}

/** Late when its visit is none to remind of any more, wherever the reminder spent the time since. */
function isLate(rule: ReminderRule, startsAt: Date, now: Date): boolean {
  return startsAt <= startsToRemindOf(rule, now).after
}

/** A decision of the platform about a salon, as one of its owners is to be told of it. */
export interface ToldDecision {
  /** How often the salon's status had changed when it was decided, and has now. */
  statusVersion: number
  currentStatusVersion: number
  /** Whether whoever is told is one of its owners still. */
  isOwner: boolean
}

/** Whether an owner must not be told of a decision any more: the salon went on since, or belongs to others. */
export function isDecisionOutdated({ statusVersion, currentStatusVersion, isOwner }: ToldDecision): boolean {
  return statusVersion !== currentStatusVersion || !isOwner
}
