import type { LockedBooking, QueuedNotification } from '@salon/db'
import type { NotificationEvent } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** The message to a booking's customer, to be stored with the step that causes it; without a phone it is stored as skipped. */
export function notificationFor(
  deps: Pick<Deps, 'newId'>,
  booking: LockedBooking,
  event: NotificationEvent,
): QueuedNotification {
  return {
    id: deps.newId(),
    userId: booking.customerId,
    event,
    channel: booking.customerChannel,
    locale: booking.customerLocale,
    recipient: booking.customerPhone,
  }
}
