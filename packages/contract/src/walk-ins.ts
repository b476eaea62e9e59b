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

export const explainInput = z
  .strictObject({
    salonId: id,
    /** Neither: with anybody. */
    staffId: id.optional(),
    roomId: id.optional(),
    startsAt: instant,
    /** Without: the shortest visit that the salon's grid knows. */
    serviceId: id.optional(),
    variantId: id.optional(),
  })
  .refine(({ staffId, roomId }) => staffId === undefined || roomId === undefined, 'one at a time')
export type ExplainInput = z.output<typeof explainInput>

/** `other_room`: the service is not had in that room; `out_of_use`: she, or the room, takes no bookings. */
export type ExplainedCause = RefusalCause | 'other_room' | 'out_of_use'

/** Why a visit cannot begin at a time with somebody, in a room or with anybody. */
export interface ExplanationView {
  /** In the order in which they are checked; empty: it can. */
  causes: { cause: ExplainedCause; bindsSalon: boolean }[]
  /**
   * The visits that take her then, or all who could serve, or the places of the room, each with all the time that it takes of that:
   * buffers, and of a room the wait.
   */
  takenBy: { bookingId: string; customerName: string; from: Instant; to: Instant }[]
}

/** A service that somebody does, or one of its variants, and what stands in the way of a visit that begins at the time asked for and ends with it. */
export interface WalkInChoiceView {
  serviceId: string
  variantId: string | null
  /** `null`: it fits. */
  cause: RefusalCause | null
}
