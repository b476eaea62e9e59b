import { LINE_LENGTHS } from '@salon/domain'
import * as z from 'zod'
import { id, instant } from './shared.ts'
import { MOST_VISIT_LINES, visitLine, visitLines } from './visit.ts'

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
    .max(MOST_VISIT_LINES)
    .optional(),
})
export type MoveVisitInput = z.output<typeof moveVisitInput>

const lineLength = z.strictObject({
  /** Which of the visit's services, by their order; the first is 0. */
  line: z
    .number()
    .int()
    .min(0)
    .max(MOST_VISIT_LINES - 1),
  /** Without: as long as the service takes by itself. */
  minutes: z.number().int().min(LINE_LENGTHS.least).max(LINE_LENGTHS.most).optional(),
})
export type LineLength = z.output<typeof lineLength>

const nameEachOnce = (lengths: readonly LineLength[]) =>
  new Set(lengths.map(({ line }) => line)).size === lengths.length

export const resizeBookingInput = z.strictObject({
  id,
  /** Of the booking as it was seen, whose order of services the lines go by. */
  version: z.number().int().min(1),
  lines: z.array(lineLength).min(1).max(MOST_VISIT_LINES).refine(nameEachOnce, 'a service is named twice'),
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
