import { findBooking, listBookingPayments, type Db } from '@salon/db'
import { keptHalalas, netHalalas, type EndingCause } from '@salon/domain'
import { chargedHalalas } from '@salon/providers'
import { broughtBy } from '../payments/booking-money.ts'
import { reconcilePayments } from '../payments/reconcile-payments.ts'
import type { TestDeps } from './deps.ts'

const ROUNDS = 8
const MINUTES_A_ROUND = 7

/**
 * Lets everything settle that is open, as time and reconciliation would, and compares: each row with the gateway's own books, and what
 * is left of the money of a booking that ended with what its terms let the salon keep.
 * @throws Error naming what does not add up
 */
export async function refuseDifferences(deps: TestDeps): Promise<void> {
  deps.gateway.setDown(false)
  deps.gateway.during = null
  for (let round = 0; round < ROUNDS; round++) {
    deps.clock.advanceMinutes(MINUTES_A_ROUND)
    await reconcilePayments(deps, { comparing: false })
  }
  const differences = [...(await findLedgerDifferences(deps)), ...(await findTermDifferences(deps.writeDb))]
  if (differences.length > 0) throw new Error(JSON.stringify(differences))
}

interface Difference {
  id: string
  what: string
  isHalalas: number
  shouldBeHalalas: number
}

async function findLedgerDifferences({ writeDb, gateway }: TestDeps): Promise<Difference[]> {
  const rows = await writeDb
    .selectFrom('payments')
    .select(['id', 'givenId', 'capturedHalalas', 'refundedHalalas'])
    .execute()
  return rows.flatMap(({ id, givenId, capturedHalalas, refundedHalalas }) => {
    const theirs = gateway.payments.get(givenId)
    const shouldBeHalalas = theirs ? chargedHalalas(theirs) - theirs.refundedHalalas : 0
    const isHalalas = capturedHalalas - refundedHalalas
    return isHalalas === shouldBeHalalas ? [] : [{ id, what: 'ledger', isHalalas, shouldBeHalalas }]
  })
}

/** Of bookings that are over, or never came to be. */
async function findTermDifferences(db: Db): Promise<Difference[]> {
  const ended = await db
    .selectFrom('bookings as b')
    .leftJoin('bookingEvents as e', (join) =>
      join.onRef('e.bookingId', '=', 'b.id').onRef('e.toStatus', '=', 'b.status'),
    )
    .select(['b.id', 'b.status', 'e.actor', 'e.at'])
    .where('b.status', 'in', ['held', 'expired', 'cancelled', 'no_show'])
    .execute()
  const differences = await Promise.all(
    ended.map(async ({ id, status, actor, at }): Promise<Difference | null> => {
      const payments = await listBookingPayments(db, id)
      const paid = payments.filter(({ outcome }) => outcome === 'kept')
      const paidHalalas = paid.reduce((sum, each) => sum + broughtBy(each), 0)
      const isHalalas = payments.reduce((sum, each) => sum + netHalalas(each), 0)
      const booking = await findBooking(db, id)
      const cause = causeOf(status, actor)
      const shouldBeHalalas = booking && cause && at ? keptHalalas({ ...booking, paidHalalas }, cause, at) : 0
      return isHalalas === shouldBeHalalas
        ? null
        : { id, what: `terms, ${status}`, isHalalas, shouldBeHalalas }
    }),
  )
  return differences.filter((each) => each !== null)
}

/** `null`: nothing is kept whatever the terms say. */
function causeOf(status: string, actor: string | null): EndingCause | null {
  if (status === 'no_show') return 'no_show'
  if (status !== 'cancelled') return null
  return actor === 'customer' ? 'customer' : 'salon'
}
