import {
  countUses,
  findPaymentKey,
  giveUpPayment,
  insertPayment,
  insertPaymentKey,
  lockBooking,
  lockBookingPayments,
  reuseOpenPayment,
  type Idempotency,
  type LockedBooking,
  type PaymentRow,
  type PaymentSourceType,
  type Trx,
} from '@salon/db'
import { DomainError, dueHalalas, isOpenPayment, type GiveUpReason } from '@salon/domain'
import { v4 as newGivenId } from 'uuid'
import type { Caller } from '../trpc/context.ts'
import { chooseAccount } from './accounts/payment-accounts.ts'
import { broughtBy } from './booking-money.ts'
import { nextCheckAt } from './follow-up-times.ts'
import { inTransaction } from './in-transaction.ts'
import type { PaymentDeps } from './payment-deps.ts'

export interface PaymentWish {
  bookingId: string
  sourceType: PaymentSourceType
  /** The attempt that waits at the bank and is to be given up for this one. */
  insteadOf: string | undefined
  idempotency: Idempotency
}

/**
 * New attempts of one customer in an hour, over all her bookings. Whoever mistypes and tries other cards needs a handful; whoever
 * finds out which of a list of stolen cards work needs hundreds.
 */
const MOST_ATTEMPTS_AN_HOUR = 20

/** The payment that was made under this key, if there is one. @throws DomainError `IDEMPOTENCY_MISMATCH` */
export async function findKeyedPaymentId(
  db: Parameters<typeof findPaymentKey>[0],
  { userId, key, procedure, requestHash }: Idempotency,
): Promise<{ paymentId: string; operationId: string | null } | null> {
  const found = await findPaymentKey(db, { userId, key })
  if (!found) return null
  if (found.procedure !== procedure || found.requestHash !== requestHash) {
    throw new DomainError('IDEMPOTENCY_MISMATCH')
  }
  return found
}

/**
 * Stores the wish to pay, before the gateway hears of it. An attempt that the gateway has not heard of is used again, so that
 * two tabs share one id and the gateway itself refuses to charge twice.
 * @throws DomainError `HOLD_EXPIRED`, `PAYMENT_NOT_NEEDED`, `PAYMENT_IN_PROGRESS`, `ILLEGAL_TRANSITION`, `RATE_LIMITED`,
 *   `GATEWAY_UNAVAILABLE`
 */
export function storeIntent(deps: PaymentDeps, caller: Caller, wish: PaymentWish): Promise<string> {
  return inTransaction(deps, async (trx) => {
    const booking = await lockBooking(trx, wish.bookingId)
    if (!booking) throw new DomainError('NOT_FOUND')
    // asked again behind the lock: a copy of this request may have been quicker
    const keyed = await findKeyedPaymentId(trx, wish.idempotency)
    if (keyed) return keyed.paymentId
    const now = deps.clock.now()
    refuseUnpayable(booking, now)
    const payments = await lockBookingPayments(trx, booking.id)
    const amountHalalas = amountDue(booking, payments)
    const open = payments.find(({ status }) => isOpenPayment(status))
    const accountId = await chooseAccount(deps, trx, booking.salonId)
    const id =
      (open && (await reuse(trx, caller, open, { booking, amountHalalas, accountId, wish, now }))) ??
      deps.newId()
    if (id !== open?.id) await insert(deps, trx, caller, { id, booking, amountHalalas, accountId, wish, now })
    const { userId, key, procedure, requestHash } = wish.idempotency
    await insertPaymentKey(trx, {
      userId,
      key,
      procedure,
      requestHash,
      paymentId: id,
      operationId: null,
      now,
    })
    return id
  })
}

function refuseUnpayable({ status, holdExpiresAt }: LockedBooking, now: Date): void {
  if (status === 'expired' || (holdExpiresAt && holdExpiresAt <= now)) throw new DomainError('HOLD_EXPIRED')
  if (status !== 'held' && status !== 'pending' && status !== 'confirmed') {
    throw new DomainError('PAYMENT_NOT_NEEDED', { status })
  }
}

function amountDue(booking: LockedBooking, payments: readonly PaymentRow[]): number {
  const brought = payments
    .filter(({ outcome }) => outcome !== 'returned')
    .reduce((sum, each) => sum + broughtBy(each), 0)
  const due = dueHalalas(booking.policy, booking.totalHalalas, brought)
  if (due === 0) throw new DomainError('PAYMENT_NOT_NEEDED')
  return due
}

/** The open attempt's id when it will do; `null` after giving it up, because the customer begins anew or another amount is due by now. */
async function reuse(
  trx: Trx,
  caller: Caller,
  open: PaymentRow,
  { booking, amountHalalas, accountId, wish, now }: Omit<NewIntent, 'id'>,
): Promise<string | null> {
  const next = nextCheckAt({ status: open.status, createdAt: now }, now)
  const giveUp = async (reason: GiveUpReason) => {
    await giveUpPayment(trx, { id: open.id, reason, actorUserId: caller.userId, now, nextCheckAt: next })
    return null
  }
  if (open.status === 'initiated') {
    // another one than she knows of may be what she is paying with in another tab
    if (open.id === wish.insteadOf) return giveUp('replaced')
    throw new DomainError('PAYMENT_IN_PROGRESS', { paymentId: open.id, redirectUrl: open.redirectUrl })
  }
  if (open.amountHalalas !== amountHalalas) return giveUp('amount_changed')
  // the browser has the card's token from the account that is used now
  if (open.accountId !== accountId) return giveUp('replaced')
  const { sourceType } = wish
  const isManual = holdsMoney(booking, sourceType)
  await reuseOpenPayment(trx, { id: open.id, sourceType, isManual, now, nextCheckAt: next ?? now })
  return open.id
}

/** STC Pay cannot hold money; where the salon says no, it is refunded. */
function holdsMoney({ policy }: LockedBooking, sourceType: PaymentSourceType): boolean {
  return policy.confirmation === 'manual' && sourceType !== 'stcpay'
}

interface NewIntent {
  id: string
  booking: LockedBooking
  amountHalalas: number
  accountId: string | null
  wish: PaymentWish
  now: Date
}

async function insert(deps: PaymentDeps, trx: Trx, caller: Caller, intent: NewIntent): Promise<void> {
  const { id, booking, amountHalalas, accountId, wish, now } = intent
  const { counts, endsInSeconds } = await countUses(trx, 'hour', [`pay:user:${caller.userId}`])
  if (counts.some((count) => count > MOST_ATTEMPTS_AN_HOUR)) {
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: endsInSeconds })
  }
  await insertPayment(trx, {
    id,
    givenId: newGivenId({ random: deps.random.bytes(16) }),
    salonId: booking.salonId,
    accountId,
    bookingId: booking.id,
    amountHalalas,
    isManual: holdsMoney(booking, wish.sourceType),
    sourceType: wish.sourceType,
    createdBy: caller.userId,
    now,
    nextCheckAt: nextCheckAt({ status: 'creating', createdAt: now }, now) ?? now,
  })
}
