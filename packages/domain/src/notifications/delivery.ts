import { NOTIFICATION_STATUSES, type NotificationStatus } from './notification.ts'

/** What a vendor's delivery report says, in our words. */
export type ReportedStatus = Extract<NotificationStatus, 'sent' | 'delivered' | 'failed'>

/** How far a message has come. Two ends of the same rank exclude each other: what was reported first stays. */
const RANKS: Record<NotificationStatus, number> = { queued: 0, sent: 1, delivered: 2, failed: 2, skipped: 2 }

/** The statuses that a report may change. Reports come late, twice and in any order, so it only ever moves forward. */
export function statusesBefore(reported: ReportedStatus): NotificationStatus[] {
  return NOTIFICATION_STATUSES.filter((status) => RANKS[status] < RANKS[reported])
}
