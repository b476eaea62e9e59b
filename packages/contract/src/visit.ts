import { MOST_ADD_ONS, MOST_VISIT_LINES } from '@salon/domain'
import * as z from 'zod'
import { id } from './shared.ts'

/** One service of a visit, as chosen: with a member of staff, or with anyone. */
export const visitLine = z.strictObject({
  serviceId: id,
  variantId: id.optional(),
  addOnIds: z.array(id).max(MOST_ADD_ONS).optional(),
  staffId: id.optional(),
})
export type VisitLineInput = z.output<typeof visitLine>

/** The visit: its services in order. */
export const visitLines = z.array(visitLine).min(1).max(MOST_VISIT_LINES)
