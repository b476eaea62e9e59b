import { localDateAt, minuteOfDate } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'
import { insertBulkBookings } from './bulk-bookings.ts'
import { BULK_SLUG, insertBulkSalons, prepareChunk } from './bulk-salons.ts'

export interface BulkOptions {
  /** How many bulk salons there shall be; those that are there already stay and count. */
  salons: number
  /** 1 to 99; 5 without. */
  staffPerSalon?: number
  /** How many days have bookings, from today in Riyadh on; 30 without. */
  days?: number
  now: Date
  onProgress?: (progress: BulkProgress) => void
}

export interface BulkProgress {
  /** Bulk salons that are there now. */
  salons: number
  /** Bookings made by this call. */
  bookings: number
}

/** Salons a transaction: an interrupted load goes on where it stopped. */
const CHUNK_SALONS = 50

/**
 * Fills a migrated database with thousands of salons for benchmarks: some 620 bookings each (5 staff, 30 days), each with an
 * occupancy. Today is a usual day. Three days on (`BULK_BUSY_DAY`) nine salons of ten have no time left between 16:00 and 22:00; four
 * days on (`BULK_FULL_DAY`) nobody has any all day.
 */
export async function loadBulk(db: Db, options: BulkOptions): Promise<BulkProgress> {
  const { salons, staffPerSalon = 5, days = 30, now, onProgress } = options
  const from = localDateAt('Asia/Riyadh', minuteOfDate(now))
  const progress = { salons: await countBulkSalons(db), bookings: 0 }
  while (progress.salons < salons) {
    const first = progress.salons + 1
    const chunk = { first, last: Math.min(salons, progress.salons + CHUNK_SALONS), staffPerSalon, now }
    progress.bookings += await db.transaction().execute(async (trx) => {
      await liftLimits(trx)
      await prepareChunk(trx, chunk)
      await insertBulkSalons(trx, chunk)
      return insertBulkBookings(trx, { ...chunk, from, days })
    })
    progress.salons = chunk.last
    onProgress?.({ ...progress })
  }
  if (progress.bookings > 0) await tidy(db)
  return progress
}

async function countBulkSalons(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('salons')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('slug', 'like', `${BULK_SLUG}%`)
    .executeTakeFirstOrThrow()
  return count
}

async function liftLimits(trx: Trx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(trx)
  await sql`set local synchronous_commit = off`.execute(trx)
}

/** Leaves the tables as autovacuum would after a while, so that a benchmark may begin at once. */
async function tidy(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    await sql`vacuum (analyze)`.execute(connection)
    await sql`reset statement_timeout`.execute(connection)
  })
}
