import { PURGED_TABLES, purgeBatch, type PurgedTable } from '@salon/db'
import type { Deps } from '../deps.ts'

/** Rows deleted, by table. */
export type Purged = Record<PurgedTable, number>

/**
 * Deletes what has been kept long enough: codes, counters, stored answers, ended sessions and unanswered invitations. In small batches, so that neither
 * memory nor locks grow with what there is; may run on several instances at once.
 * @param stop ends the work after the batch under way
 */
export async function purgeExpired(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  stop?: AbortSignal,
): Promise<Purged> {
  const purged: Purged = {
    otp_challenges: 0,
    rate_limits: 0,
    idempotency_keys: 0,
    sessions: 0,
    unsubscribe_links: 0,
    visit_links: 0,
    early_reports: 0,
    photo_tickets: 0,
    salon_invitations: 0,
    book_comparisons: 0,
    book_differences: 0,
    removed_time_off: 0,
  }
  for (const table of PURGED_TABLES) purged[table] = await purgeTable(deps, table, stop)
  return purged
}

async function purgeTable(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  table: PurgedTable,
  stop: AbortSignal | undefined,
): Promise<number> {
  let deleted = 0
  for (;;) {
    if (stop?.aborted) return deleted
    const batch = await purgeBatch(writeDb, table, clock.now())
    deleted += batch.deleted
    if (batch.isDone) return deleted
  }
}
