import type { NotificationEvent } from './notification.ts'

export interface ReminderRule {
  event: NotificationEvent
  /** So long before the visit it is due. */
  leadMinutes: number
  /** Later than this after it was due, it is dropped: what should be read a day before is of no use hours later. */
  graceMinutes: number
  /** Not for somebody who got a message about the visit so shortly before it was due: she knows. */
  quietMinutes: number
}

export const REMINDERS: readonly ReminderRule[] = [
  { event: 'booking_reminder', leadMinutes: 24 * 60, graceMinutes: 180, quietMinutes: 360 },
  { event: 'booking_reminder_soon', leadMinutes: 120, graceMinutes: 45, quietMinutes: 60 },
]

const MINUTE_MS = 60_000

/** Starts of the visits that a reminder is due for: after `after`, up to and including `until`. */
export function startsToRemindOf(
  { leadMinutes, graceMinutes }: ReminderRule,
  now: Date,
): { after: Date; until: Date } {
  const until = new Date(now.getTime() + leadMinutes * MINUTE_MS)
  return { after: new Date(until.getTime() - graceMinutes * MINUTE_MS), until }
}
