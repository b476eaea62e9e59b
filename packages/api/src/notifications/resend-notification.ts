import type { NotificationView } from '@salon/contract'
import {
  countUses,
  findMessageIdentity,
  insertNextAttempt,
  listBookingNotifications,
  lockBooking,
  type MessageIdentity,
  type Trx,
  type WindowCounts,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import { requireStaffOfBooking } from '../bookings/booking-access.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { toView } from './list-notifications.ts'
import { sendNotification, type SendDeps } from './send-notification.ts'

/** Messages cost money, and a customer's phone is not a toy: so often at most, whoever of the staff asks. */
const MOST_PER_MESSAGE_AND_HOUR = 3
const MOST_PER_SALON_AND_DAY = 60

/**
 * Sends a message once more, as a new attempt, with the booking as it is now; with a queue the attempt is still queued when it comes back.
 * @throws DomainError `NOT_FOUND`, also when there is nobody left to send it to, or `RATE_LIMITED` with
 *   `retryAfterSeconds`
 */
export async function resendNotification(
  deps: SendDeps & Pick<Deps, 'db'>,
  caller: Caller,
  id: string,
): Promise<NotificationView> {
  const found = await findMessageIdentity(deps.db, id)
  if (!found) throw new DomainError('NOT_FOUND')
  await requireStaffOfBooking(deps.db, caller, found.bookingId)
  const next = { id: deps.newId(), previousId: id, now: deps.clock.now() }
  const attempt = await deps.writeDb.transaction().execute(async (trx) => {
    // two at once take turns, so that each counts on from the other
    await lockBooking(trx, found.bookingId)
    await refuseTooMany(trx, found)
    const inserted = await insertNextAttempt(trx, next)
    // thrown inside, so that what was not sent does not count
    if (!inserted) throw new DomainError('NOT_FOUND')
    return inserted
  })
  await sendNotification(deps, attempt.id)
  const rows = await listBookingNotifications(deps.writeDb, found.bookingId)
  const sent = rows.find((row) => row.id === attempt.id)
  return toView(sent ?? attempt)
}

async function refuseTooMany(trx: Trx, message: MessageIdentity): Promise<void> {
  const { bookingId, salonId, event, bookingVersion, channel } = message
  const key = `resend:message:${bookingId}:${event}:${bookingVersion}:${channel}`
  const ofMessage = await countUses(trx, 'hour', [key])
  refuseAbove(MOST_PER_MESSAGE_AND_HOUR, ofMessage)
  refuseAbove(MOST_PER_SALON_AND_DAY, await countUses(trx, 'day', [`resend:salon:${salonId}`]))
}

function refuseAbove(most: number, { counts, endsInSeconds }: WindowCounts): void {
  if (counts.some((count) => count > most)) {
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: endsInSeconds })
  }
}
