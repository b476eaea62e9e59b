import type { Page, SalonCard, SearchSalonsInput } from '@salon/contract'
import { searchSalons as findSalons, type FoundSalon, type SalonSearchQuery } from '@salon/db'
import type { EpochMinute } from '@salon/domain'
import { encodeCursor } from '../trpc/cursor.ts'
import { findFreeStarts } from './find-free-starts.ts'
import { toSalonCard } from './salon-card.ts'
import { encodePosition } from './salon-position.ts'
import type { SearchDeps } from './search-salons.ts'

export type Wish = NonNullable<SearchSalonsInput['available']>

/** A salon that has time, and when. */
export interface FreeSalon {
  salon: FoundSalon
  freeAtMinute: EpochMinute
}

interface FreeSalons {
  free: FreeSalon[]
  /** The last salon looked at, when there may be more behind it. */
  stoppedAt: FoundSalon | null
}

/** Salons that the database lets through in one round, after the first; and rounds at most, three statements each. */
const BATCH = 60
const MOST_ROUNDS = 4

/** The last minute a business date may reach. */
const END_OF_DATE = 2880

/** The page of those salons that have a start which can be booked as wished, in the given order. */
export async function searchAvailable(
  deps: SearchDeps,
  query: Omit<SalonSearchQuery, 'limit'>,
  wish: Wish,
  limit: number,
): Promise<Page<SalonCard>> {
  const { free, stoppedAt } = await listFreeSalons(deps, query, wish, limit + 1)
  const shown = free.slice(0, limit)
  const last = free.length > limit ? shown.at(-1)?.salon : stoppedAt
  return {
    items: shown.map(({ salon, freeAtMinute }) => toSalonCard(salon, freeAtMinute)),
    nextCursor: last ? encodeCursor(encodePosition(query.order, last.position)) : null,
  }
}

/** The database names salons that may have time, the engine says which have; until there are enough, or four rounds are over. */
export async function listFreeSalons(
  deps: SearchDeps,
  query: Omit<SalonSearchQuery, 'limit'>,
  wish: Wish,
  wanted: number,
): Promise<FreeSalons> {
  const now = deps.clock.now()
  const hours = { fromMinute: wish.fromMinute ?? 0, toMinute: wish.toMinute ?? END_OF_DATE }
  const freeTime = { date: wish.date, ...hours, categoryKey: wish.serviceCategory ?? '', now }
  const filter = { ...query.filter, freeTime }
  const free: FreeSalon[] = []
  let { after } = query
  let stoppedAt: FoundSalon | null = null
  for (let round = 0; round < MOST_ROUNDS && free.length < wanted; round++) {
    const limit = round === 0 ? wanted : BATCH
    const found = await findSalons(deps.db, { ...query, filter, after, limit })
    const starts = await findFreeStarts(deps.db, found, freeTime)
    for (const salon of found) {
      const freeAtMinute = starts.get(salon.id)
      if (freeAtMinute !== undefined) free.push({ salon, freeAtMinute })
    }
    stoppedAt = (found.length === limit && found.at(-1)) || null
    if (!stoppedAt) break
    after = stoppedAt.position
  }
  return { free, stoppedAt }
}
