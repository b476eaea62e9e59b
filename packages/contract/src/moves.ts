import { LINE_LENGTHS, MOST_VISIT_LINES } from '@salon/domain'
import * as z from 'zod'
import { bookingVersion, id, instant } from './shared.ts'
import { visitLine } from './visit.ts'

/** A service of a visit that is booked already. */
const movedLine = visitLine.extend({
  /** The booked one that it is, with its price and length. Without: of those booked alike, one with the same person, or the first. */
  lineId: id.optional(),
})
export type MovedLineInput = z.output<typeof movedLine>

const isEachOnce = (values: readonly unknown[]) => new Set(values).size === values.length

const stayOnce = (lines: readonly MovedLineInput[]) => isEachOnce(lines.flatMap(({ lineId }) => lineId ?? []))

const visitOf = <Line extends typeof movedLine>(line: Line) =>
  z.array(line).min(1).max(MOST_VISIT_LINES).refine(stayOnce, 'a booked service is named twice')

/** The visit as it is to be: its services in order. */
export const movedLines = visitOf(movedLine)

export const rescheduleBookingInput = z.strictObject({
  id,
  startsAt: instant,
  lines: movedLines.optional(),
})
export type RescheduleBookingInput = z.output<typeof rescheduleBookingInput>

/** As the salon moves a visit: each service may be told in which room it is had. */
export const moveVisitInput = rescheduleBookingInput.extend({
  /** Of the booking as it was seen: one that is another by now is left alone. Without: whatever it is by now is moved. */
  version: bookingVersion.optional(),
  lines: visitOf(movedLine.extend({ roomId: id.optional() })).optional(),
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

const nameEachOnce = (lengths: readonly LineLength[]) => isEachOnce(lengths.map(({ line }) => line))

export const resizeBookingInput = z.strictObject({
  id,
  /** Of the booking as it was seen, whose order of services the lines go by. */
  version: bookingVersion,
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
  version: bookingVersion,
})
export type RelocateBookingInput = z.output<typeof relocateBookingInput>
