import type { Page, SalonCard, SearchSalonsInput } from '@salon/contract'
import type { Deps } from '../deps.ts'

export type SearchDeps = Pick<Deps, 'db' | 'clock'>

export async function searchSalons(_deps: SearchDeps, _input: SearchSalonsInput): Promise<Page<SalonCard>> {
  return { items: [], nextCursor: null }
}
