import { sql } from 'kysely'
import type { Db } from '../client.ts'

export interface NewWebhookEvent {
  id: string
  /** At whose address it arrived; `null`: at the platform's. */
  accountId: string | null
  type: string
  mode: 'test' | 'live' | null
  gatewayPaymentId: string | null
  /** Nothing is to be done about it. */
  isIgnored: boolean
  now: Date
  /** When it is looked at again, unless it was dealt with by then. */
  nextAttemptAt: Date
}

/**
 * Stores an event once; another delivery is only counted, but for one that was given up, which begins anew. Says whether it is
 * still to be dealt with.
 */
export async function insertWebhookEvent(db: Db, event: NewWebhookEvent): Promise<{ isOpen: boolean }> {
  const { rows } = await sql<{ isOpen: boolean }>`
    insert into webhook_events (id, account_id, type, mode, gateway_payment_id, status, received_at, processed_at, next_attempt_at)
    values (${event.id}, ${event.accountId}, ${event.type}, ${event.mode}, ${event.gatewayPaymentId},
      ${event.isIgnored ? 'ignored' : 'received'}, ${event.now}, ${event.isIgnored ? event.now : null},
      ${event.isIgnored ? null : event.nextAttemptAt})
    on conflict (id) do update set deliveries = webhook_events.deliveries + 1,
      status = case when webhook_events.status = 'given_up' then excluded.status else webhook_events.status end,
      attempts = case when webhook_events.status = 'given_up' then 0 else webhook_events.attempts end,
      processed_at = case when webhook_events.status = 'given_up' then excluded.processed_at else webhook_events.processed_at end,
      next_attempt_at = case when webhook_events.status = 'given_up' then excluded.next_attempt_at else webhook_events.next_attempt_at end
    returning status = 'received' as "isOpen"`.execute(db)
  return { isOpen: rows[0]?.isOpen ?? false }
}

export interface OpenWebhookEvent {
  accountId: string | null
  gatewayPaymentId: string | null
  /** How often reconciliation took it up. */
  attempts: number
}

export async function findWebhookEvent(db: Db, id: string): Promise<OpenWebhookEvent | undefined> {
  const { rows } = await sql<OpenWebhookEvent>`
    select account_id as "accountId", gateway_payment_id as "gatewayPaymentId", attempts from webhook_events
    where id = ${id} and status = 'received'`.execute(db)
  return rows[0]
}

/** It was dealt with, or is none of ours. */
export async function finishWebhookEvent(
  db: Db,
  event: { id: string; status: 'applied' | 'ignored'; now: Date },
): Promise<void> {
  await sql`
    update webhook_events set status = ${event.status}, processed_at = ${event.now}, next_attempt_at = null
    where id = ${event.id} and status = 'received'`.execute(db)
}

/** It could not be dealt with now. */
export async function postponeWebhookEvent(
  db: Db,
  event: { id: string; nextAttemptAt: Date },
): Promise<void> {
  await sql`
    update webhook_events set next_attempt_at = ${event.nextAttemptAt}
    where id = ${event.id} and status = 'received'`.execute(db)
}

/**
 * Ends what was taken up so often and is due once more. Here alone, and not after a failure: an event that ends the process leaves
 * none.
 */
export async function giveUpWebhookEvents(
  db: Db,
  limits: { now: Date; attempts: number },
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    update webhook_events set status = 'given_up', processed_at = ${limits.now}, next_attempt_at = null
    where next_attempt_at <= ${limits.now} and attempts >= ${limits.attempts}
    returning id`.execute(db)
  return rows
}

/** Events that nobody dealt with yet, claimed like due operations; the claim counts as an attempt. */
export async function claimWebhookEvents(
  db: Db,
  claim: { now: Date; until: Date; limit: number },
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    update webhook_events set next_attempt_at = ${claim.until}, attempts = attempts + 1
    where id in (
      select id from webhook_events where next_attempt_at <= ${claim.now}
      order by next_attempt_at, id limit ${claim.limit} for update skip locked)
    returning id`.execute(db)
  return rows
}
