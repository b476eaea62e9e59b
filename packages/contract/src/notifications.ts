import { NOTIFICATION_STATUSES } from '@salon/domain'
import * as z from 'zod'
import { cursor, id, limit } from './shared.ts'

export const notificationsForBookingInput = z.strictObject({ bookingId: id })

export const listNotificationsInput = z.strictObject({
  salonId: id,
  status: z.enum(NOTIFICATION_STATUSES).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListNotificationsInput = z.output<typeof listNotificationsInput>

export const resendNotificationInput = z.strictObject({ id })
