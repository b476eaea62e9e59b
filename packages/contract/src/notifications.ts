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

export const salonMessagesInput = z.strictObject({ salonId: id })
export const setSalonMessagesInput = z.strictObject({ salonId: id, wanted: z.boolean() })
export type SetSalonMessagesInput = z.output<typeof setSalonMessagesInput>

/** Does the caller get the salon's own messages: new bookings, and what customers move or cancel? */
export interface SalonMessagesView {
  wanted: boolean
}
