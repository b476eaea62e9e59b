import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'

/** The key of a request that moved money, and what came of it. Never removed. */
export interface PaymentKey {
  procedure: string
  /** SHA-256 of the input, in hex. */
  requestHash: string
  paymentId: string
  operationId: string | null
}

export async function findPaymentKey(
  db: Db,
  key: { userId: string; key: string },
): Promise<PaymentKey | undefined> {
  const { rows } = await sql<PaymentKey>`
    select procedure, encode(request_hash, 'hex') as "requestHash", payment_id as "paymentId", operation_id as "operationId"
    from payment_keys where user_id = ${key.userId} and key = ${key.key}`.execute(db)
  return rows[0]
}

/** A second use of the key breaks `payment_keys_once`. */
export async function insertPaymentKey(
  trx: Trx,
  key: PaymentKey & { userId: string; key: string; now: Date },
): Promise<void> {
  await sql`
    insert into payment_keys (user_id, key, procedure, request_hash, payment_id, operation_id, created_at)
    values (${key.userId}, ${key.key}, ${key.procedure}, decode(${key.requestHash}, 'hex'), ${key.paymentId},
      ${key.operationId}, ${key.now})`.execute(trx)
}
