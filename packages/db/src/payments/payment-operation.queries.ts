import { sql, type RawBuilder } from 'kysely'
import type { MoneyOperationKind, OperationStatus } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

/** A capture, refund or void of one payment. */
export interface PaymentOperationRow {
  id: string
  salonId: string
  paymentId: string
  kind: MoneyOperationKind
  amountHalalas: number
  status: OperationStatus
  reason: string
  /** `null`: the system, by policy; it is tried until it succeeds. */
  requestedBy: string | null
  /** The running total of refunds when it was sent. */
  refundedBeforeHalalas: number | null
  attempts: number
  error: string | null
  createdAt: Date
  sentAt: Date | null
  settledAt: Date | null
}

const columns: RawBuilder<PaymentOperationRow> = sql`o.id, o.salon_id as "salonId", o.payment_id as "paymentId", o.kind,
  o.amount_halalas as "amountHalalas", o.status, o.reason, o.requested_by as "requestedBy",
  o.refunded_before_halalas as "refundedBeforeHalalas", o.attempts, o.error, o.created_at as "createdAt", o.sent_at as "sentAt",
  o.settled_at as "settledAt"`

export async function findOperation(db: Db, id: string): Promise<PaymentOperationRow | undefined> {
  const { rows } = await sql<PaymentOperationRow>`
    select ${columns} from payment_operations o where o.id = ${id}`.execute(db)
  return rows[0]
}

/** Of some payments, the oldest first. */
export async function listOperations(db: Db, paymentIds: readonly string[]): Promise<PaymentOperationRow[]> {
  const { rows } = await sql<PaymentOperationRow>`
    select ${columns} from payment_operations o where o.payment_id = any(${paymentIds}::uuid[])
    order by o.created_at, o.id`.execute(db)
  return rows
}

export interface NewOperation {
  id: string
  paymentId: string
  kind: MoneyOperationKind
  amountHalalas: number
}

export interface OperationIntent {
  operations: readonly NewOperation[]
  reason: string
  requestedBy: string | null
  actor: 'customer' | 'salon' | 'system'
  /** Who caused it, for the history; may differ from who asked for it. */
  actorUserId: string | null
  now: Date
}

/** Intents of locked payments, each with its event, in one statement. */
export async function insertOperations(trx: Trx, intent: OperationIntent): Promise<void> {
  if (intent.operations.length === 0) return
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(intent.operations)}::jsonb)
        as w(id uuid, "paymentId" uuid, kind text, "amountHalalas" int)),
    stored as (
      insert into payment_operations (id, salon_id, payment_id, kind, amount_halalas, status, reason, requested_by, created_at,
        next_attempt_at)
      select w.id, p.salon_id, p.id, w.kind, w."amountHalalas", 'requested', ${intent.reason}::text, ${intent.requestedBy}::uuid,
        ${intent.now}::timestamptz, ${intent.now}::timestamptz
      from wanted w join payments p on p.id = w."paymentId"
      returning id, payment_id, kind, amount_halalas)
    insert into payment_events (payment_id, at, type, operation_id, operation, status, amount_halalas, captured_halalas,
      refunded_halalas, actor, actor_user_id, reason)
    select p.id, ${intent.now}::timestamptz, 'requested', s.id, s.kind, p.status, s.amount_halalas, p.captured_halalas,
      p.refunded_halalas, ${intent.actor}::text, ${intent.actorUserId}::uuid, ${intent.reason}::text
    from stored s join payments p on p.id = s.payment_id`.execute(trx)
}

/**
 * Refunds and voids that somebody asked for and whose end is not known become the system's own, of payments whose booking ends: what was
 * counted as on its way back is owed from now on, and its reason is not for the customer to read.
 */
export async function adoptReturns(
  trx: Trx,
  returns: { paymentIds: readonly string[]; reason: string },
): Promise<void> {
  await sql`
    update payment_operations set requested_by = null, reason = ${returns.reason}
    where payment_id = any(${returns.paymentIds}::uuid[]) and kind <> 'capture' and settled_at is null
      and requested_by is not null`.execute(trx)
}

export interface OperationChange {
  id: string
  kind: MoneyOperationKind
  amountHalalas: number
  status: OperationStatus
  refundedBeforeHalalas: number | null
  attempts: number
  error: string | null
  sentAt: Date | null
  nextAttemptAt: Date | null
  now: Date
}

/** The next step of an operation whose payment is locked; a step forward is written into the history. */
export async function updateOperation(trx: Trx, change: OperationChange): Promise<void> {
  const isSettled = change.status === 'succeeded' || change.status === 'failed'
  await sql`
    with changed as (
      update payment_operations set kind = ${change.kind}, amount_halalas = ${change.amountHalalas}, status = ${change.status},
        refunded_before_halalas = ${change.refundedBeforeHalalas}, attempts = ${change.attempts}, error = ${change.error},
        sent_at = ${change.sentAt}, settled_at = ${isSettled ? change.now : null}, next_attempt_at = ${change.nextAttemptAt}
      where id = ${change.id} returning id, payment_id, kind, amount_halalas, status, error)
    insert into payment_events (payment_id, at, type, operation_id, operation, status, amount_halalas, captured_halalas,
      refunded_halalas, actor, reason)
    select p.id, ${change.now}::timestamptz, c.status, c.id, c.kind, p.status, c.amount_halalas, p.captured_halalas,
      p.refunded_halalas, 'system', c.error
    from changed c join payments p on p.id = c.payment_id
    where c.status <> 'requested'`.execute(trx)
}

/**
 * Operations whose time has come, claimed by moving that time on: whoever else looks meanwhile leaves them alone,
 * and if this process dies they are due again.
 */
export async function claimDueOperations(
  db: Db,
  claim: { now: Date; until: Date; limit: number },
): Promise<{ id: string; paymentId: string; status: OperationStatus }[]> {
  const { rows } = await sql<{ id: string; paymentId: string; status: OperationStatus }>`
    update payment_operations set next_attempt_at = ${claim.until}
    where id in (
      select id from payment_operations where next_attempt_at <= ${claim.now}
      order by next_attempt_at, id limit ${claim.limit} for update skip locked)
    returning id, payment_id as "paymentId", status`.execute(db)
  return rows
}
