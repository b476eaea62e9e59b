import type {
  ListPlatformSalonsInput,
  ListSalonLogInput,
  Page,
  PlatformLogEntry,
  PlatformSalonDetails,
  PlatformSalonView,
} from '@salon/contract'
import { findPlatformSalon, listPlatformSalons, listSalonLog, type PlatformSalonRow } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import { readOpening } from '../opening/salon-status.ts'

const position = z.strictObject({ createdAt: z.iso.datetime({ precision: 6 }), salonId: z.uuid() })

const logPosition = z.strictObject({ id: z.int().positive() })

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
 * A salon as whoever decides about it sees it.
 * @throws DomainError `NOT_FOUND`
 */
export async function readSalonOfPlatform(
  deps: Pick<Deps, 'db'>,
  salonId: string,
): Promise<PlatformSalonDetails> {
  const [row, opening] = await Promise.all([findPlatformSalon(deps.db, salonId), readOpening(deps, salonId)])
  if (!row) throw new DomainError('NOT_FOUND')
  return { ...row, ...toView(row), ...opening }
}

/** What was done to a salon, the newest first. */
export async function listLogOfSalon(
  { db }: Pick<Deps, 'db'>,
  { salonId, cursor, limit = 20 }: ListSalonLogInput,
): Promise<Page<PlatformLogEntry>> {
  const before = decodeCursor(logPosition, cursor)?.id ?? null
  const rows = await listSalonLog(db, { salonId, before, limit: limit + 1 })
  const page = toPage(rows, limit, ({ id }) => ({ id }))
  return { ...page, items: page.items.map(({ at, ...entry }) => ({ ...entry, at: toInstant(at) })) }
}

function toView(row: PlatformSalonRow): PlatformSalonView {
  const { salonId, slug, name, audience, city, status, createdAt } = row
  return { salonId, slug, name, audience, city, status, createdAt: toInstant(createdAt) }
}
