import { type Instant, MOST_VISIT_LINES, type RefusalCause } from '@salon/domain'
import * as z from 'zod'
import { id, idempotencyKey, instant, typedName, typedText } from './shared.ts'
import { visitLine, visitLines } from './visit.ts'

export const createWalkInInput = z.strictObject({
  salonId: id,
  lines: visitLines,
  startsAt: instant,
  customer: z
    .strictObject({
      name: typedName(80),
      /** As typed: a Saudi mobile number. */
      phone: z.string().min(1).max(40).optional(),
      /** Somebody known, by any of her bookings in the salon: whoever was shown but the last digits of her number books for her all the same. */
      clientId: id.optional(),
    })
    .refine(
      ({ phone, clientId }) => phone === undefined || clientId === undefined,
      'a number of a known client',
    ),
  note: typedText(500).optional(),
  idempotencyKey: idempotencyKey.optional(),
})
export type CreateWalkInInput = z.output<typeof createWalkInInput>

export const walkInChoicesInput = z.strictObject({
  salonId: id,
  staffId: id,
  /** Of the visit. */
  startsAt: instant,
  /** The services that come before it in the visit. */
  after: z
    .array(visitLine)
    .max(MOST_VISIT_LINES - 1)
    .optional(),
})
export type WalkInChoicesInput = z.output<typeof walkInChoicesInput>

export const explainInput = z.strictObject({
  salonId: id,
  staffId: id,
  startsAt: instant,
  /** Without: the shortest visit that the salon's grid knows. */
  serviceId: id.optional(),
  variantId: id.optional(),
})
export type ExplainInput = z.output<typeof explainInput>

/** Why a visit cannot begin with somebody at a time. */
export interface ExplanationView {
  /** In the order in which they are checked; empty: it can. */
  causes: { cause: RefusalCause; bindsSalon: boolean }[]
  /** The visits that take her then, each with all the time that it takes of hers, buffers included. */
  takenBy: { bookingId: string; customerName: string; from: Instant; to: Instant }[]
}

/** A service that somebody does, or one of its variants, and what stands in the way of a visit that begins at the time asked for and ends with it. */
export interface WalkInChoiceView {
  serviceId: string
  variantId: string | null
  /** `null`: it fits. */
  cause: RefusalCause | null
}
