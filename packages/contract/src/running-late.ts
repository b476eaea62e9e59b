import { DELAYS, isDelay, type Instant, type LateNotice } from '@salon/domain'
import * as z from 'zod'
import type { NotificationView } from './bookings.ts'
import { id, instant } from './shared.ts'

/** Somebody is late with a visit, so long. */
export const runningLateInput = z.strictObject({
  bookingId: id,
  /** Of the visit's services, those that she does. */
  staffId: id,
  delayMinutes: z
    .number()
    .int()
    .min(DELAYS[0])
    .max(DELAYS.at(-1) ?? 0)
    .refine(isDelay),
})
export type RunningLateInput = z.output<typeof runningLateInput>

/** One of those whom it makes wait is told of it. */
export const tellOfDelayInput = z.strictObject({
  ...runningLateInput.shape,
  tellBookingId: id,
  /** As it was shown: who is expected at another time by now is not told of this one. */
  expectedAt: instant,
})
export type TellOfDelayInput = z.output<typeof tellOfDelayInput>

/** A visit that begins late. */
export interface LateVisitView {
  bookingId: string
  reference: string
  customerName: string
  /** Of the service that begins late, as it was booked and as it is expected. */
  startsAt: Instant
  expectedAt: Instant
  lateMinutes: number
  notice: LateNotice
  /** What she was told of this expected time. */
  message: NotificationView | null
}

/** Who waits because of somebody's delay, in order; nobody where a gap takes it in. */
export interface RunningLateView {
  visits: LateVisitView[]
}
