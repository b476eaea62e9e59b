import type { ListPlatformSalonsInput, Page, PlatformSalonDetails, PlatformSalonView } from '@salon/contract'
import { findPlatformSalon, listPlatformSalons, listSalonLog, type PlatformSalonRow } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import { readOpening } from '../opening/salon-status.ts'

const position = z.strictObject({ createdAt: z.iso.datetime({ precision: 6 }), salonId: z.uuid() })

/** More of a salon's log nobody reads at once. */
const MOST_LOGGED = 100

/** Salons of the platform, the newest first. */
export async function listSalonsOfPlatform(
  { db }: Pick<Deps, 'db'>,
  input: ListPlatformSalonsInput,
): Promise<Page<PlatformSalonView>> {
  const limit = input.limit ?? 20
  const rows = await listPlatformSalons(db, {
    ...{ status: input.status ?? null, q: input.q || null },
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, ({ position: createdAt, salonId }) => ({ createdAt, salonId }))
  return { ...page, items: page.items.map(toView) }
}

/**
 * A salon as whoever decides about it sees it, with what was done to it.
 * @throws DomainError `NOT_FOUND`
 */
export async function readSalonOfPlatform(
  deps: Pick<Deps, 'db'>,
  salonId: string,
): Promise<PlatformSalonDetails> {
  const [row, opening, log] = await Promise.all([
    findPlatformSalon(deps.db, salonId),
    readOpening(deps, salonId),
    listSalonLog(deps.db, salonId, MOST_LOGGED),
  ])
  if (!row) throw new DomainError('NOT_FOUND')
  return {
    ...row,
    ...toView(row),
    ...opening,
    log: log.map(({ at, ...entry }) => ({ ...entry, at: toInstant(at) })),
  }
}

function toView(row: PlatformSalonRow): PlatformSalonView {
  const { salonId, slug, name, audience, city, status, createdAt } = row
  return { salonId, slug, name, audience, city, status, createdAt: toInstant(createdAt) }
}
