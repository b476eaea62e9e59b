import { sql } from 'kysely'
import type { Trx } from '../client.ts'

export interface HourCounts {
  /** Of each key, in the order asked. */
  counts: number[]
  hourEndsInSeconds: number
}

/**
 * Counts one use of each key in the running hour of the database's clock. The rows stay locked until the transaction ends
 * and a refusal that rolls back costs nothing; callers give their keys in one order, the most contended last.
 */
export async function countInHour(trx: Trx, keys: readonly string[]): Promise<HourCounts> {
  const rows = await trx
    .insertInto('rateLimits')
    .values(keys.map((key) => ({ key, windowStart: sql<Date>`date_trunc('hour', now())`, count: 1 })))
    .onConflict((conflict) =>
      conflict.columns(['key', 'windowStart']).doUpdateSet({ count: sql`rate_limits.count + 1` }),
    )
    .returning([
      'key',
      'count',
      sql<number>`ceil(extract(epoch from window_start + interval '1 hour' - now()))::int`.as('secondsLeft'),
    ])
    .execute()
  const countOf = new Map(rows.map((row) => [row.key, row.count]))
  return {
    counts: keys.map((key) => countOf.get(key) ?? 0),
    hourEndsInSeconds: rows[0]?.secondsLeft ?? 0,
  }
}

export async function deleteRateLimits(trx: Trx, key: string): Promise<void> {
  await trx.deleteFrom('rateLimits').where('key', '=', key).execute()
}
