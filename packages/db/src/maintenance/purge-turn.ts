import { sql } from 'kysely'
import type { Trx } from '../client.ts'

/** Instances purge one after another. `false`: another one is at it, until its transaction ends. */
export async function takePurgeTurn(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ isMine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('salon purge')) as "isMine"`.execute(trx)
  return rows[0]?.isMine ?? false
}
