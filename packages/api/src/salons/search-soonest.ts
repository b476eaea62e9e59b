import type { Page, SalonCard } from '@salon/contract'
import { searchSalons as findSalons, type FoundSalon, type SalonFilter } from '@salon/db'
import * as z from 'zod'
import { decodeCursor, toPage } from '../trpc/cursor.ts'
import { findSoonestStarts, type FreeStart } from './find-free-starts.ts'
import { toSalonCard } from './salon-card.ts'
import { listFreeSalons, type Wish } from './search-available.ts'
import type { SearchDeps } from './search-salons.ts'

/** Only so many salons are put in order, the best rated of those that fit: what people can still look through. */
const MOST_SALONS = 60
const LOOK_AHEAD_DAYS = 14

interface Candidate {
  salon: FoundSalon
  /** `null`: none within the two weeks. */
  start: FreeStart | null
}

/** Sorts behind every time. */
const NEVER = 2 ** 31 - 1

const positionSchema = z.tuple([z.literal('soonest'), z.int32().min(0), z.uuid()])

/**
 * The page of those salons that can begin first: the wished service, or their shortest within two weeks. Salons without any time come last.
 * It orders the 60 best rated salons that fit, and no others.
 */
export async function searchSoonest(
  deps: SearchDeps,
  filter: SalonFilter,
  wish: Wish | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<Page<SalonCard>> {
  const after = decodeCursor(positionSchema, cursor)
  const candidates = wish ? await withTimeAsWished(deps, filter, wish) : await withSoonestTime(deps, filter)
  const ordered = candidates
    .map((candidate) => ({
      ...candidate,
      minute: candidate.start?.atMinute ?? NEVER,
      id: candidate.salon.id,
    }))
    .filter(({ minute, id }) => !after || minute > after[1] || (minute === after[1] && id > after[2]))
    .toSorted((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1))
  const { items, nextCursor } = toPage(ordered, limit, ({ minute, id }) => ['soonest', minute, id])
  return { items: items.map(({ salon, start }) => toSalonCard(salon, start)), nextCursor }
}

async function withTimeAsWished(deps: SearchDeps, filter: SalonFilter, wish: Wish): Promise<Candidate[]> {
  const query = { filter, order: 'relevance', after: null } as const
  const { free } = await listFreeSalons(deps, query, wish, MOST_SALONS)
  return free.slice(0, MOST_SALONS)
}

async function withSoonestTime(deps: SearchDeps, filter: SalonFilter): Promise<Candidate[]> {
  const found = await findSalons(deps.db, { filter, order: 'relevance', after: null, limit: MOST_SALONS })
  const { categoryKey = '' } = filter
  const query = { days: LOOK_AHEAD_DAYS, categoryKey, now: deps.clock.now() }
  const starts = await findSoonestStarts(deps.db, found, query)
  return found.map((salon) => ({ salon, start: starts.get(salon.id) ?? null }))
}
