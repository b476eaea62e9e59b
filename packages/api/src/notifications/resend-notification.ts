import type { NotificationView } from '@salon/contract'
import { findNotificationBooking, insertNextAttempt, listBookingNotifications, lockBooking } from '@salon/db'
import { DomainError } from '@salon/domain'
import { requireStaffOfBooking } from '../bookings/booking-access.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { toView } from './list-notifications.ts'
import { sendNotification } from './send-notification.ts'

/**
 * Sends a message once more, as a new attempt, with the booking as it is now.
 * @throws DomainError `NOT_FOUND`, also when there is nobody left to send it to
 */
export async function resendNotification(
  deps: Pick<Deps, 'db' | 'writeDb' | 'messages' | 'clock' | 'log' | 'newId'>,
  caller: Caller,
  id: string,
): Promise<NotificationView> {
  const found = await findNotificationBooking(deps.db, id)
  if (!found) throw new DomainError('NOT_FOUND')
  await requireStaffOfBooking(deps.db, caller, found.bookingId)
  const next = { id: deps.newId(), previousId: id, now: deps.clock.now() }
  const attempt = await deps.writeDb.transaction().execute(async (trx) => {
    // two at once take turns, so that each counts on from the other
    await lockBooking(trx, found.bookingId)
    return insertNextAttempt(trx, next)
  })
  if (!attempt) throw new DomainError('NOT_FOUND')
  await sendNotification(deps, attempt.id)
  const rows = await listBookingNotifications(deps.writeDb, found.bookingId)
  const sent = rows.find((row) => row.id === attempt.id)
  return toView(sent ?? attempt)
}
