import { sql, type RawBuilder } from 'kysely'
import type { GiveUpReason, PaymentState, PaymentStatus, ReturnReason } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

export const PAYMENT_SOURCE_TYPES = ['form', 'token', 'applepay', 'samsungpay', 'stcpay'] as const
export type PaymentSourceType = (typeof PAYMENT_SOURCE_TYPES)[number]

export type PaymentOutcome = 'kept' | 'returned'

/** One attempt to pay for a booking. */
export interface PaymentRow extends PaymentState {
  id: string
  /** The gateway's id of it. */
  givenId: string
  salonId: string
  /** The account that takes it, for ever; `null`: the platform's. */
  accountId: string | null
  bookingId: string
  amountHalalas: number
  status: PaymentStatus
  isManual: boolean
  feeHalalas: number | null
  outcome: PaymentOutcome | null
  returnReason: ReturnReason | null
  giveUpReason: GiveUpReason | null
  sourceType: PaymentSourceType
  cardCompany: string | null
  cardLastFour: string | null
  responseCode: string | null
  redirectUrl: string | null
  metadata: PaymentMetadata
  createdAt: Date
  updatedAt: Date
  /** Of its booking. */
  bookingReference: string
  vatPercent: number
  /** What went back of it, or is to, because the visit was moved to one that costs less. */
  surplusHalalas: number
}

export interface PaymentMetadata {
  /** What the gateway complained of last; for staff. */
  gateway_error?: { type: string; message: string; at: string }
  /** Nobody was asked for it when it was made. */
  origin?: 'demo'
}

export const paymentColumns: RawBuilder<PaymentRow> = sql`p.id, p.given_id as "givenId", p.salon_id as "salonId", p.account_id as "accountId",
  p.booking_id as "bookingId",
  p.amount_halalas as "amountHalalas", p.status, p.is_manual as "isManual", p.authorized_halalas as "authorizedHalalas",
  p.captured_halalas as "capturedHalalas", p.refunded_halalas as "refundedHalalas", p.fee_halalas as "feeHalalas", p.outcome,
  p.return_reason as "returnReason", p.give_up_reason as "giveUpReason", p.source_type as "sourceType", p.card_company as "cardCompany",
  p.card_last_four as "cardLastFour", p.response_code as "responseCode", p.redirect_url as "redirectUrl", p.metadata,
  p.created_at as "createdAt", p.updated_at as "updatedAt",
  (select b.reference from bookings b where b.id = p.booking_id) as "bookingReference",
  (select coalesce((b.policy->>'vatPercent')::int, 0) from bookings b where b.id = p.booking_id) as "vatPercent",
  (select coalesce(sum(o.amount_halalas), 0)::int from payment_operations o where o.payment_id = p.id and o.kind = 'refund'
    and o.reason = 'moved' and o.requested_by is null and o.status <> 'failed') as "surplusHalalas"`

export async function findPayment(db: Db, id: string): Promise<PaymentRow | undefined> {
  const { rows } = await sql<PaymentRow>`select ${paymentColumns} from payments p where p.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** By the gateway's id. */
export async function findGivenPayment(db: Db, givenId: string): Promise<PaymentRow | undefined> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p where p.given_id = ${givenId}`.execute(db)
  return rows[0]
}

/** Those of some gateway ids that are ours, in one statement. */
export async function listGivenPayments(db: Db, givenIds: readonly string[]): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p where p.given_id = any(${givenIds}::uuid[])`.execute(db)
  return rows
}

/**
 * An account's payments that its list should have: those of late that held or took money, whatever was given back of it since,
 * and older ones whose difference is open.
 * @param salonIds of these salons alone; `null`: of all
 */
export async function listPaymentsToCompare(
  db: Db,
  {
    accountId,
    salonIds,
    since,
  }: { accountId: string | null; salonIds: readonly string[] | null; since: Date },
): Promise<PaymentRow[]> {
  const account = accountId === null ? sql`p.account_id is null` : sql`p.account_id = ${accountId}`
  const theirs = salonIds === null ? account : sql`${account} and p.salon_id = any(${salonIds}::uuid[])`
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p
    where ${theirs} and p.id in (
      select p.id from payments p where ${theirs} and p.created_at > ${since}
        and p.status in ('authorized', 'paid', 'captured', 'refunded', 'voided')
      union
      select d.payment_id from book_differences d where d.settled_at is null and d.payment_id is not null)
    order by p.created_at, p.id`.execute(db)
  return rows
}

/** The attempt that may still turn into money; there is one at most. */
export async function findOpenPayment(db: Db, bookingId: string): Promise<PaymentRow | undefined> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p
    where p.booking_id = ${bookingId} and p.status in ('creating', 'initiated')`.execute(db)
  return rows[0]
}

export async function listBookingPayments(db: Db, bookingId: string): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p where p.booking_id = ${bookingId} order by p.created_at, p.id`.execute(
    db,
  )
  return rows
}

/** The booking's payments, locked in id order; the booking itself is locked before. */
export async function lockBookingPayments(trx: Trx, bookingId: string): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p where p.booking_id = ${bookingId} order by p.id for update`.execute(
    trx,
  )
  return rows
}

export interface NewPaymentRow {
  id: string
  givenId: string
  salonId: string
  accountId: string | null
  bookingId: string
  amountHalalas: number
  isManual: boolean
  sourceType: PaymentSourceType
  createdBy: string
  now: Date
  nextCheckAt: Date
}

/** The intent, with its first event. A second open payment of the booking breaks `payments_one_open`. */
export async function insertPayment(trx: Trx, payment: NewPaymentRow): Promise<void> {
  await sql`
    with stored as (
      insert into payments (id, given_id, salon_id, account_id, booking_id, amount_halalas, status, is_manual, source_type, created_by,
        created_at, updated_at, next_check_at)
      values (${payment.id}, ${payment.givenId}, ${payment.salonId}, ${payment.accountId}, ${payment.bookingId},
        ${payment.amountHalalas}, 'creating',
        ${payment.isManual}, ${payment.sourceType}, ${payment.createdBy}, ${payment.now}, ${payment.now}, ${payment.nextCheckAt})
      returning id, amount_halalas)
    insert into payment_events (payment_id, at, type, status, amount_halalas, captured_halalas, refunded_halalas, actor, actor_user_id)
    select id, ${payment.now}::timestamptz, 'created', 'creating', amount_halalas, 0, 0, 'customer', ${payment.createdBy}::uuid
    from stored`.execute(trx)
}

export interface PaymentChange extends PaymentState {
  id: string
  feeHalalas: number | null
  cardCompany: string | null
  cardLastFour: string | null
  responseCode: string | null
  redirectUrl: string | null
  outcome: PaymentOutcome | null
  returnReason: ReturnReason | null
  giveUpReason: GiveUpReason | null
  nextCheckAt: Date | null
  /** What is written into the history; `null` when only the time of the next look-up moves. */
  event: 'changed' | 'kept' | 'returned' | null
  now: Date
}

/** What is known of a locked payment now, with its event. */
export async function updatePayment(trx: Trx, change: PaymentChange): Promise<void> {
  await sql`
    with changed as (
      update payments set status = ${change.status}, authorized_halalas = ${change.authorizedHalalas},
        captured_halalas = ${change.capturedHalalas}, refunded_halalas = ${change.refundedHalalas},
        fee_halalas = ${change.feeHalalas}, card_company = ${change.cardCompany}, card_last_four = ${change.cardLastFour},
        response_code = ${change.responseCode}, redirect_url = ${change.redirectUrl}, outcome = ${change.outcome},
        return_reason = ${change.returnReason}, give_up_reason = ${change.giveUpReason}, next_check_at = ${change.nextCheckAt},
        updated_at = case when ${change.event}::text is null then updated_at else ${change.now}::timestamptz end
      where id = ${change.id}
      returning id, status, amount_halalas, captured_halalas, refunded_halalas)
    insert into payment_events (payment_id, at, type, status, amount_halalas, captured_halalas, refunded_halalas, actor, reason)
    select id, ${change.now}::timestamptz, ${change.event}::text, status, amount_halalas,
      captured_halalas, refunded_halalas, 'system', ${reasonOf(change)}::text
    from changed where ${change.event}::text is not null`.execute(trx)
}

function reasonOf({ event, status, returnReason, giveUpReason }: PaymentChange): string | null {
  if (event === 'returned') return returnReason
  return event === 'changed' && status === 'failed' ? giveUpReason : null
}

export interface GivenUpPayment {
  id: string
  reason: GiveUpReason
  /** The customer by whose wish it is given up. */
  actorUserId: string
  now: Date
  nextCheckAt: Date | null
}

/** Gives up a locked attempt that is open, with its event. It is asked about until the gateway has ended it, too. */
export async function giveUpPayment(trx: Trx, payment: GivenUpPayment): Promise<void> {
  await sql`
    with changed as (
      update payments set status = 'failed', give_up_reason = ${payment.reason}, redirect_url = null,
        next_check_at = ${payment.nextCheckAt}, updated_at = ${payment.now}
      where id = ${payment.id} and status in ('creating', 'initiated')
      returning id, status, amount_halalas, captured_halalas, refunded_halalas)
    insert into payment_events (payment_id, at, type, status, amount_halalas, captured_halalas, refunded_halalas, actor,
      actor_user_id, reason)
    select id, ${payment.now}::timestamptz, 'changed', status, amount_halalas, captured_halalas, refunded_halalas, 'customer',
      ${payment.actorUserId}::uuid, ${payment.reason}::text
    from changed`.execute(trx)
}

/** Keeps what the gateway complained of, for staff. */
export async function updatePaymentError(
  db: Db,
  id: string,
  error: NonNullable<PaymentMetadata['gateway_error']>,
): Promise<void> {
  await sql`
    update payments set metadata = metadata || jsonb_build_object('gateway_error', ${JSON.stringify(error)}::jsonb)
    where id = ${id}`.execute(db)
}

/** The attempt is used once more, perhaps in another way: the gateway takes its id only once, whoever asks. */
export async function reuseOpenPayment(
  trx: Trx,
  payment: Pick<NewPaymentRow, 'id' | 'sourceType' | 'isManual' | 'now' | 'nextCheckAt'>,
): Promise<void> {
  await sql`
    update payments set source_type = ${payment.sourceType}, is_manual = ${payment.isManual}, updated_at = ${payment.now}, next_check_at = ${payment.nextCheckAt}
    where id = ${payment.id} and status = 'creating'`.execute(trx)
}
