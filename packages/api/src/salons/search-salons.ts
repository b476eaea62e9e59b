import type { Page, SalonCard, SalonSort, SearchSalonsInput } from '@salon/contract'
import { searchSalons as findSalons, type FoundSalon, type SalonFilter, type SalonOrder } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { toPage } from '../trpc/cursor.ts'
import { decodePosition, encodePosition } from './salon-position.ts'
import { searchAvailable } from './search-available.ts'
import { searchSoonest } from './search-soonest.ts'
import { toSalonCard } from './salon-card.ts'

export type SearchDeps = Pick<Deps, 'db' | 'clock'>

const DEFAULT_LIMIT = 20

/**
 * A page of salons that fit, by default the best match first (the best rated, without words to match). With `available` only those with a
 * start that can be booked; such a page may be shorter than asked for, or empty, and still have a next one.
 * @throws DomainError `INVALID_INPUT` for a cursor of another sort, or `distance` without a point
 */
export async function searchSalons(deps: SearchDeps, input: SearchSalonsInput): Promise<Page<SalonCard>> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const filter = toFilter(input)
  const sort: SalonSort = input.sort ?? 'relevance'
  if (sort === 'soonest') return searchSoonest(deps, filter, input.available, input.cursor, limit)
  if (sort === 'distance' && !input.near) {
    throw new DomainError('INVALID_INPUT', { fields: { near: 'required' } })
  }
  const after = decodePosition(sort, input.cursor)
  if (input.available) return searchAvailable(deps, { filter, order: sort, after }, input.available, limit)
  const found = await findSalons(deps.db, { filter, order: sort, after, limit: limit + 1 })
  return toSalonPage(found, sort, limit)
}

function toSalonPage(found: FoundSalon[], order: SalonOrder, limit: number): Page<SalonCard> {
  const { items, nextCursor } = toPage(found, limit, (salon) => encodePosition(order, salon.position))
  return { items: items.map((salon) => toSalonCard(salon, null)), nextCursor }
}

function toFilter(input: SearchSalonsInput): SalonFilter {
  return {
    text: input.q,
    cityKey: input.city,
    audience: input.audience,
    categoryKey: input.category,
    near: input.near,
    minRating: input.minRating,
    maxPriceHalalas: input.maxPriceHalalas,
  }
}
