import { SALON_STATUSES, type SalonStatus } from '@salon/domain'
import type { RawSearch } from '../../lib/routing/search-text.ts'

export interface PlatformSearch {
  status?: SalonStatus | 'all'
  q?: string
}

/** Which salons are looked at; without a status those that wait. */
export function parsePlatformSearch(raw: RawSearch): PlatformSearch {
  const status = ([...SALON_STATUSES, 'all'] as const).find((each) => each === raw['status'])
  const q = typeof raw['q'] === 'string' ? raw['q'].slice(0, 100) : ''
  return { ...(status && { status }), ...(q && { q }) }
}
