import { LINE_LENGTHS } from '@salon/domain'
import * as z from 'zod'
import { id, instant } from './shared.ts'
import { visitLine, visitLines } from './visit.ts'

export const rescheduleBookingInput = z.strictObject({
  id,
  startsAt: instant,
  lines: visitLines.optional(),
})
export type RescheduleBookingInput = z.output<typeof rescheduleBookingInput>

/** As the salon moves a visit: each service may be told in which room it is had. */
export const moveVisitInput = rescheduleBookingInput.extend({
  lines: z
    .array(visitLine.extend({ roomId: id.optional() }))
    .min(1)
    .max(6)
    .optional(),
})
export type MoveVisitInput = z.output<typeof moveVisitInput>

export const resizeBookingInput = z.strictObject({
  id,
  /** Which of its services, by their order; the first is 0. */
  line: z.number().int().min(0).max(5),
  minutes: z.number().int().min(LINE_LENGTHS.least).max(LINE_LENGTHS.most).multipleOf(LINE_LENGTHS.step),
})
export type ResizeBookingInput = z.output<typeof resizeBookingInput>

/** What becomes of a visit that its salon cannot serve as it was booked. */
export const RELOCATIONS = ['nearest_time', 'other_staff', 'other_room'] as const
export type Relocation = (typeof RELOCATIONS)[number]

export const relocateBookingInput = z.strictObject({
  id,
  to: z.enum(RELOCATIONS),
  /** Of the booking as it was seen: sent again after a lost answer, it is moved once. */
  version: z.number().int().min(1),
})
export type RelocateBookingInput = z.output<typeof relocateBookingInput>
