import type { Instant } from '@salon/domain'
import type { SalonProfile } from './salons.ts'

/** What the first HTML of a salon's pages brings along, so that the app need not ask before it can show anything. */
export interface FirstData {
  madeAt: Instant
  salon: SalonProfile
}
