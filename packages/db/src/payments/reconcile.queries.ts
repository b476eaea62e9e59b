import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** Payments the gateway is to be asked about, claimed by moving the next look-up on: safe with several at work. */
export async function claimDuePayments(
  db: Db,
  claim: { now: Date; until: Date; limit: number },
): Promise<{ id: string; createdAt: Date }[]> {
  const { rows } = await sql<{ id: string; createdAt: Date }>`
    update payments set next_check_at = ${claim.until}
    where id in (
      select id from payments where next_check_at <= ${claim.now}
      order by next_check_at, id limit ${claim.limit} for update skip locked)
    returning id, created_at as "createdAt"`.execute(db)
  return rows
}

/** Held bookings whose hold ran out, with the attempts to pay that may yet save them: what the gateway has not ended. */
export async function listLapsedHolds(
  db: Db,
  page: { now: Date; limit: number },
): Promise<{ bookingId: string; openPaymentIds: string[] }[]> {
  const { rows } = await sql<{ bookingId: string; openPaymentIds: string[] }>`
    select b.id as "bookingId", array(
      select p.id from payments p where p.booking_id = b.id and p.next_check_at is not null order by p.created_at, p.id
    ) as "openPaymentIds"
    from bookings b
    where b.status = 'held' and b.hold_expires_at <= ${page.now}
    order by b.hold_expires_at, b.id limit ${page.limit}`.execute(db)
  return rows
}

export interface MoneyFault {
  fault: 'undecided' | 'stuck operation' | 'old hold' | 'event given up'
  /** `null` for an event that no payment of ours was found for. */
  paymentId: string | null
  bookingId: string | null
  /** Of an event that was given up; `null` for all else. */
  eventId: string | null
}

/** What somebody has to look at: money nobody decided about, operations that fail again and again, holds the bank will soon let go of, lately given up events. */
export async function listMoneyFaults(
  db: Db,
  limits: { now: Date; stuckAttempts: number; holdDays: number; eventDays: number; limit: number },
): Promise<MoneyFault[]> {
  const { rows } = await sql<MoneyFault>`
    select 'undecided' as fault, p.id as "paymentId", p.booking_id as "bookingId", null as "eventId" from payments p
    where p.outcome is null and p.status in ('authorized', 'paid', 'captured')
      and p.updated_at < ${limits.now}::timestamptz - interval '10 minutes'
    union all
    select 'stuck operation', o.payment_id, p.booking_id, null from payment_operations o join payments p on p.id = o.payment_id
    where o.settled_at is null and o.attempts >= ${limits.stuckAttempts}
    union all
    select 'old hold', p.id, p.booking_id, null from payments p
    where p.status = 'authorized' and p.created_at < ${limits.now}::timestamptz - make_interval(days => ${limits.holdDays}::int)
    union all
    select 'event given up', p.id, p.booking_id, e.id from webhook_events e
    left join payments p on p.given_id = e.gateway_payment_id and p.account_id is not distinct from e.account_id
    where e.status = 'given_up'
      and e.processed_at > ${limits.now}::timestamptz - make_interval(days => ${limits.eventDays}::int)
    limit ${limits.limit}`.execute(db)
  return rows
}
