import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'
import { coalesce } from '../coalesce.ts'
import type { Idempotency } from './visit-claim.ts'

/** An answer given before under this key; kept for a day, then the row that carries the key still refuses a second effect. */
export interface StoredAnswer {
  procedure: string
  /** Hex. */
  requestHash: string
  response: unknown
}

export interface StoredAnswerKey {
  userId: string
  key: string
  now: Date
}

/** The answer given before under a user's key; one statement for all who ask at the same moment. */
export const findStoredAnswer: (db: Db, key: StoredAnswerKey) => Promise<StoredAnswer | undefined> = coalesce(
  async (db: Db, keys: readonly StoredAnswerKey[]) => {
    const { rows } = await sql<StoredAnswer & { place: number }>`
      select asked.place::int, i.procedure, encode(i.request_hash, 'hex') as "requestHash", i.response
      from unnest(${keys.map(({ userId }) => userId)}::uuid[], ${keys.map(({ key }) => key)}::uuid[],
        ${keys.map(({ now }) => now)}::timestamptz[]) with ordinality as asked(user_id, key, now, place)
      join idempotency_keys i on i.user_id = asked.user_id and i.key = asked.key
        and i.created_at > asked.now - interval '24 hours'`.execute(db)
    const answers = new Map(rows.map(({ place, ...answer }) => [place, answer]))
    return keys.map((_, index) => answers.get(index + 1))
  },
)

/** Keeps what was answered under a key. */
export async function insertStoredAnswer(
  trx: Trx,
  answer: Idempotency & { response: unknown; createdAt: Date },
): Promise<void> {
  await sql`
    insert into idempotency_keys (user_id, key, procedure, request_hash, response, created_at)
    values (${answer.userId}, ${answer.key}, ${answer.procedure}, decode(${answer.requestHash}, 'hex'),
      ${JSON.stringify(answer.response)}::json, ${answer.createdAt})`.execute(trx)
}
