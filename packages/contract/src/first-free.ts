import type { Instant } from '@salon/domain'
import * as z from 'zod'
import { id } from './shared.ts'
import type { VisitLineInput } from './visit.ts'

/** As many salons as a page of cards shows; an id that stands there twice is answered once. */
const MOST_SALONS = 24

export const firstFreeInput = z.strictObject({ salonIds: z.array(id).min(1).max(MOST_SALONS) })
export type FirstFreeInput = z.output<typeof firstFreeInput>

export interface FirstFreeView {
  salonId: string
  /** The first free start of the salon's quickest bookable service; `null`: none within two weeks, or no such salon. */
  startsAt: Instant | null
  /** That service in its shortest variant, as `bookings.create` takes it; `null` without a time. */
  line: VisitLineInput | null
}
