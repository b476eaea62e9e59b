import {
  instantText,
  type ListNotificationsInput,
  type NotificationView,
  type Page,
  type SalonNotificationView,
} from '@salon/contract'
import { listBookingNotifications, listSalonNotifications, type NotificationRow } from '@salon/db'
import { toInstant } from '@salon/domain'
import * as z from 'zod'
import { requireBookingAccess } from '../bookings/booking-access.ts'
import type { Deps } from '../deps.ts'
import { decodeCursor, toPage } from '../trpc/cursor.ts'
import type { Caller } from '../trpc/context.ts'

/** What was sent about a booking: to its customer, and for the salon's staff what went to the salon, too. */
export async function listForBooking(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  bookingId: string,
): Promise<NotificationView[]> {
  const relation = await requireBookingAccess(deps.db, caller, bookingId)
  const rows = await listBookingNotifications(deps.db, bookingId, { toCustomerOnly: relation === 'customer' })
  return rows.map(toView)
}

const position = z.strictObject({ createdAt: instantText, id: z.uuid() })

/** Everything a salon sent, newest first. The caller's role was checked at the door. */
export async function listForSalon(
  deps: Pick<Deps, 'db'>,
  input: ListNotificationsInput,
): Promise<Page<SalonNotificationView>> {
  const limit = input.limit ?? 20
  const rows = await listSalonNotifications(deps.db, {
    salonId: input.salonId,
    status: input.status ?? null,
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ createdAt: row.createdAt.toISOString(), id: row.id }))
  return {
    ...page,
    items: page.items.map((row) => ({
      ...toView(row),
      bookingId: row.bookingId,
      bookingReference: row.bookingReference,
      customerName: row.customerName,
    })),
  }
}

export function toView(row: NotificationRow): NotificationView {
  return {
    id: row.id,
    event: row.event,
    channel: row.channel,
    status: row.status,
    attempt: row.attempt,
    errorMessage: row.errorMessage,
    createdAt: toInstant(row.createdAt),
    sentAt: row.sentAt && toInstant(row.sentAt),
  }
}
