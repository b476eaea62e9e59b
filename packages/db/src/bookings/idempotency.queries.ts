import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** An answer given before under this key; kept for a day, then the row that carries the key still refuses a second effect. */
export interface StoredAnswer {
  procedure: string
  /** Hex. */
  requestHash: string
  response: unknown
}

export async function findStoredAnswer(
  db: Db,
  key: { userId: string; key: string; now: Date },
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<StoredAnswer>`
    select procedure, encode(request_hash, 'hex') as "requestHash", response from idempotency_keys
    where user_id = ${key.userId} and key = ${key.key} and created_at > ${key.now}::timestamptz - interval '24 hours'`.execute(
    db,
  )
  return rows[0]
}
