import * as z from 'zod'
import { id } from './shared.ts'

/** One service of a visit, as chosen: with a member of staff, or with anyone. */
export const visitLine = z.strictObject({
  serviceId: id,
  variantId: id.optional(),
  addOnIds: z.array(id).max(10).optional(),
  staffId: id.optional(),
})
export type VisitLineInput = z.output<typeof visitLine>

export const MOST_VISIT_LINES = 6

/** The visit: its services in order. */
export const visitLines = z.array(visitLine).min(1).max(MOST_VISIT_LINES)
