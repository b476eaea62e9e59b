import type { Page, SalonCard, SearchSalonsInput } from '@salon/contract'
import {
  searchCandidates,
  type CandidateSalons,
  type Db,
  type FoundSalon,
  type SalonPosition,
  type SalonSearchQuery,
} from '@salon/db'
import { encodeCursor } from '../trpc/cursor.ts'
import { readCards } from './card-cache.ts'
import { findFreeStarts, type FreeStart } from './find-free-starts.ts'
import { toSalonCard } from './salon-card.ts'
import { encodePosition } from './salon-position.ts'
import type { SearchDeps } from './search-salons.ts'

export type Wish = NonNullable<SearchSalonsInput['available']>

/** A salon that has time, when, and for what. */
export interface FreeSalon {
  salon: FoundSalon
  start: FreeStart
}

interface FreeSalons {
  free: FreeSalon[]
  /** Where the last salon looked at stands, when there may be more behind it. */
  stoppedAt: SalonPosition | null
}

/** Salons asked for beyond those still wanted: some will turn out to have no time. */
const SPARE = 3
/** Salons asked for once a round has not been enough; and rounds at most, of one statement and two more when salons have changed. */
const BATCH = 60
const MOST_ROUNDS = 5
/** The database names no more at once. */
const MOST_SALONS = 61

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
  const last = free.length > limit ? shown.at(-1)?.salon.position : stoppedAt
  return {
    items: shown.map(({ salon, start }) => toSalonCard(salon, start)),
    nextCursor: last ? encodeCursor(encodePosition(query.order, last)) : null,
  }
}

/**
 * The database names salons, the engine says which have time; until there are enough, or five rounds are over. The first round takes the salons as
 * they come, as on most days most of them have time; the others leave out those that cannot have any.
 */
export async function listFreeSalons(
  deps: SearchDeps,
  query: Omit<SalonSearchQuery, 'limit'>,
  wish: Wish,
  wanted: number,
): Promise<FreeSalons> {
  const { db } = deps
  const hours = { fromMinute: wish.fromMinute ?? 0, toMinute: wish.toMinute ?? END_OF_DATE }
  const freeTime = {
    date: wish.date,
    ...hours,
    categoryKey: wish.serviceCategory ?? '',
    now: deps.clock.now(),
  }
  const free: FreeSalon[] = []
  let { after } = query
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const limit = Math.min(MOST_SALONS, round < 2 ? wanted - free.length + SPARE : BATCH)
    const found = await searchCandidates(db, { ...query, after, limit, freeTime, isScreened: round > 0 })
    const starts = await findFreeStarts(db, found, freeTime, wanted - free.length)
    free.push(...(await withCards(db, found, starts, query.filter.categoryKey)))
    const last = found.salons.at(-1)
    const stoppedAt = (found.salons.length === limit && last?.position) || null
    if (free.length >= wanted || !stoppedAt) return { free, stoppedAt }
    after = stoppedAt
  }
  return { free, stoppedAt: after }
}

async function withCards(
  db: Db,
  found: CandidateSalons,
  starts: ReadonlyMap<string, FreeStart>,
  categoryKey = '',
): Promise<FreeSalon[]> {
  const salons = found.salons.filter(({ id }) => starts.has(id))
  const cards = await readCards(db, salons, categoryKey)
  return salons.flatMap(({ id }) => {
    const [salon, start] = [cards.get(id), starts.get(id)]
    return salon && start ? [{ salon, start }] : []
  })
}
