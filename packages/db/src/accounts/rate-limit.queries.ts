import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'

/** A window begins with the hour or the day of the database's clock, days in UTC. */
const WINDOWS = {
  hour: { start: sql<Date>`date_trunc('hour', now(), 'UTC')`, length: sql`interval '1 hour'` },
  day: { start: sql<Date>`date_trunc('day', now(), 'UTC')`, length: sql`interval '1 day'` },
}

export interface WindowCounts {
  /** Of each key, in the order asked. */
  counts: number[]
  endsInSeconds: number
}

/**
 * Counts one use of each key in the running window. The rows stay locked until the transaction ends and a refusal that rolls
 * back costs nothing; callers give their keys in one order, the most contended last.
 */
export async function countUses(
  trx: Trx,
  window: keyof typeof WINDOWS,
  keys: readonly string[],
): Promise<WindowCounts> {
  const { start, length } = WINDOWS[window]
  const rows = await trx
    .insertInto('rateLimits')
    .values(keys.map((key) => ({ key, windowStart: start, count: 1 })))
    .onConflict((conflict) =>
      conflict.columns(['key', 'windowStart']).doUpdateSet({ count: sql`rate_limits.count + 1` }),
    )
    .returning([
      'key',
      'count',
      sql<number>`ceil(extract(epoch from window_start + ${length} - now()))::int`.as('secondsLeft'),
    ])
    .execute()
  const countOf = new Map(rows.map((row) => [row.key, row.count]))
  return { counts: keys.map((key) => countOf.get(key) ?? 0), endsInSeconds: rows[0]?.secondsLeft ?? 0 }
}

/** Counts so many uses of a key at once, in a statement of its own, and says how many there are in the running hour. */
export async function addUses(db: Db, key: string, count: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into rate_limits (key, window_start, count) values (${key}, ${WINDOWS.hour.start}, ${count})
    on conflict (key, window_start) do update set count = rate_limits.count + excluded.count
    returning count`.execute(db)
  return rows[0]?.count ?? count
}

export async function deleteRateLimits(trx: Trx, key: string): Promise<void> {
  await trx.deleteFrom('rateLimits').where('key', '=', key).execute()
}
