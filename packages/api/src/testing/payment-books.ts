import { paymentColumns, type Db, type PaymentRow } from '@salon/db'
import { keptHalalas, netHalalas, type BookingPolicy, type EndingCause } from '@salon/domain'
import { chargedHalalas } from '@salon/providers'
import { sql } from 'kysely'
import { broughtBy } from '../payments/booking-money.ts'
import { reconcilePayments } from '../payments/reconcile-payments.ts'
import type { TestDeps } from './deps.ts'

const ROUNDS = 8
const MINUTES_A_ROUND = 7

/** Whose money is looked at after each test, until their database is dropped. */
const open = new Set<TestDeps>()

/** Has the money of these looked at after each test. @returns how to leave them alone again */
export function watchBooks(deps: TestDeps): () => void {
  open.add(deps)
  return () => void open.delete(deps)
}

/** For the end of each test. @throws Error naming what does not add up */
export async function refuseOpenDifferences(): Promise<void> {
  for (const deps of open) await refuseDifferences(deps)
}

/**
 * Compares each row with the gateway's own books, and what is left of the money of a booking that ended with what its terms let the
 * salon keep: two statements. What is still under way gets the time and the reconciliation that it needs.
 * @throws Error naming what does not add up even then
 */
async function refuseDifferences(deps: TestDeps): Promise<void> {
  let differences = await findDifferences(deps)
  for (let round = 0; differences.length > 0 && round < ROUNDS; round++) {
    await letTimePass(deps)
    differences = await findDifferences(deps)
  }
  if (differences.length > 0) throw new Error(JSON.stringify(differences))
}

/** The same after all that time and reconciliation would still do, whether or not anything is missing. */
export async function closeBooks(deps: TestDeps): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await letTimePass(deps)
  await refuseDifferences(deps)
}

async function letTimePass(deps: TestDeps): Promise<void> {
  for (const gateway of deps.gateways()) gateway.setDown(false)
  deps.gateway.during = null
  deps.clock.advanceMinutes(MINUTES_A_ROUND)
  await reconcilePayments(deps, { comparing: true })
}

interface Difference {
  id: string
  what: string
  isHalalas: number
  shouldBeHalalas: number
}

/** With the key of the account that took it; `null`: the platform's. */
interface BookedPayment extends PaymentRow {
  publishableKey: string | null
}

async function findDifferences(deps: TestDeps): Promise<Difference[]> {
  const { rows: payments } = await sql<BookedPayment>`
    select ${paymentColumns}, (select a.publishable_key from payment_accounts a where a.id = p.account_id) from payments p`.execute(
    deps.writeDb,
  )
  const ledger = payments.map((payment) => ledgerDifference(deps, payment))
  const ended = await listEnded(deps.writeDb)
  const terms = ended.map((booking) => {
    return termDifference(
      booking,
      payments.filter(({ bookingId }) => bookingId === booking.id),
    )
  })
  return [...ledger, ...terms].filter(({ isHalalas, shouldBeHalalas }) => isHalalas !== shouldBeHalalas)
}

function ledgerDifference({ gateway, gateways }: TestDeps, payment: BookedPayment): Difference {
  const { accountId, publishableKey: key, givenId } = payment
  const account =
    accountId === null ? gateway : gateways().find(({ publishableKey }) => publishableKey === key)
  const theirs = account?.payments.get(givenId)
  return {
    ...{ id: payment.id, what: 'ledger', isHalalas: netHalalas(payment) },
    shouldBeHalalas: theirs ? chargedHalalas(theirs) - theirs.refundedHalalas : 0,
  }
}

interface EndedBooking {
  id: string
  status: string
  actor: string | null
  at: Date | null
  startsAt: Date
  totalHalalas: number
  policy: BookingPolicy
}

/** Bookings that are over, or never came to be. */
async function listEnded(db: Db): Promise<EndedBooking[]> {
  const { rows } = await sql<EndedBooking>`
    select b.id, b.status, e.actor, e.at, b.starts_at, b.total_halalas, b.policy from bookings b
    left join booking_events e on e.booking_id = b.id and e.to_status = b.status
    where b.status in ('held', 'expired', 'cancelled', 'no_show')`.execute(db)
  return rows
}

function termDifference(booking: EndedBooking, payments: readonly PaymentRow[]): Difference {
  const { id, status, actor, at } = booking
  const kept = payments.filter(({ outcome }) => outcome === 'kept')
  const paidHalalas = kept.reduce((sum, each) => sum + broughtBy(each), 0)
  const cause = causeOf(status, actor)
  return {
    ...{ id, what: `terms, ${status}` },
    isHalalas: payments.reduce((sum, each) => sum + netHalalas(each), 0),
    shouldBeHalalas: cause && at ? keptHalalas({ ...booking, paidHalalas }, cause, at) : 0,
  }
}

/** `null`: nothing is kept whatever the terms say. */
function causeOf(status: string, actor: string | null): EndingCause | null {
  if (status === 'no_show') return 'no_show'
  if (status !== 'cancelled') return null
  return actor === 'customer' ? 'customer' : 'salon'
}
