import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../client.ts'
import { takePurgeTurn } from './purge-turn.ts'

interface Retention {
  /** When a row's time began to run, as indexed. */
  since: RawBuilder<Date>
  keptHours: number
  /** Rows a transaction: few where each has many others below it. */
  batchRows: number
}

/** What is deleted when, and but for drafts of salons (`draft-retention.queries.ts`) nothing else is ever deleted for its age. Each table has an index on `since`. */
const RETENTION = {
  /** Kept to see number ranges that are being pumped. */
  otp_challenges: { since: sql`created_at`, keptHours: 30 * 24, batchRows: 1000 },
  /** No limit counts over more than a day. */
  rate_limits: { since: sql`window_start`, keptHours: 2 * 24, batchRows: 1000 },
  /** Stored answers; the row that an effect left carries its key for ever and refuses a second one. */
  idempotency_keys: { since: sql`created_at`, keptHours: 24, batchRows: 1000 },
  /** With their tokens, of which a busy session has thousands. */
  sessions: { since: sql`least(expires_at, revoked_at)`, keptHours: 30 * 24, batchRows: 50 },
  /** A message may be found, and its sender be told to stop, long after it came. */
  unsubscribe_links: { since: sql`created_at`, keptHours: 400 * 24, batchRows: 1000 },
  /** Longer than any visit is booked ahead and its address works afterwards. */
  visit_links: { since: sql`created_at`, keptHours: 400 * 24, batchRows: 1000 },
  /** An answer is behind its report by seconds; what is left is of messages that were erased or never kept an id. */
  early_reports: { since: sql`received_at`, keptHours: 1, batchRows: 1000 },
  /** Of a photo that never came. */
  photo_tickets: { since: sql`expires_at`, keptHours: 1, batchRows: 1000 },
  /** A number that a salon typed, of somebody who did not answer. */
  salon_invitations: { since: sql`expires_at`, keptHours: 24, batchRows: 1000 },
  /** One for each business every quarter of an hour; what they found is kept apart. */
  book_comparisons: { since: sql`compared_at`, keptHours: 7 * 24, batchRows: 1000 },
  book_differences: { since: sql`seen_at`, keptHours: 90 * 24, batchRows: 1000 },
  /** Somebody undoes what she did within minutes. */
  removed_time_off: { since: sql`removed_at`, keptHours: 1, batchRows: 1000 },
} satisfies Record<string, Retention>

export type PurgedTable = keyof typeof RETENTION
export const PURGED_TABLES: readonly PurgedTable[] = [
  'otp_challenges',
  'rate_limits',
  'idempotency_keys',
  'sessions',
  'unsubscribe_links',
  'visit_links',
  'early_reports',
  'photo_tickets',
  'salon_invitations',
  'book_comparisons',
  'book_differences',
  'removed_time_off',
]

export interface PurgedBatch {
  deleted: number
  /** Nothing is left that is old enough, or another instance is at it. */
  isDone: boolean
}

/**
 * Deletes one batch of rows whose time is over, in a transaction of its own. Instances take turns by an advisory lock: who does
 * not get it leaves the rest to the other. Rows that somebody holds are left for the next time.
 */
export function purgeBatch(db: Db, table: PurgedTable, now: Date): Promise<PurgedBatch> {
  const { since, keptHours, batchRows }: Retention = RETENTION[table]
  return db.transaction().execute(async (trx) => {
    if (!(await takePurgeTurn(trx))) return { deleted: 0, isDone: true }
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)}
        where ${since} < ${now}::timestamptz - make_interval(hours => ${keptHours})
        order by ${since} limit ${batchRows} for update skip locked))`.execute(trx)
    const deleted = Number(numAffectedRows ?? 0)
    return { deleted, isDone: deleted < batchRows }
  })
}
