import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Deps } from '../deps.ts'
import { callerOf } from '../testing/caller.ts'
import { NOON, PRICE, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { reconcilePayments } from './reconcile-payments.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared))

class Killed extends Error {}

/**
 * Deps of a process that dies at its n-th use of the outside: before or after a transaction's commit, before a call's effect,
 * or after it. Nothing of it runs afterwards, as with kill -9.
 */
function mortalDeps(diesAt: number): { deps: PaymentWorld['deps']; steps: () => number } {
  let steps = 0
  const step = async () => {
    steps += 1
    if (steps >= diesAt) throw new Killed()
  }
  const { gateway } = world
  const around =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await step()
      const answer = await call(...args)
      await step()
      return answer
    }
  const mortal = {
    ...gateway,
    create: around(gateway.create),
    fetch: around(gateway.fetch),
    capture: around(gateway.capture),
    refund: around(gateway.refund),
    void: around(gateway.void),
  }
  const payments: Deps['payments'] = { gateway: mortal, browserUrl: '', methods: [], samsungPay: null }
  return { deps: { ...world.deps, payments }, steps: () => steps }
}

/** Another process takes over, and time goes by. */
async function recover() {
  for (let round = 0; round < 8; round++) {
    world.deps.clock.advanceMinutes(7)
    await reconcilePayments(world.deps, { comparing: round === 7 })
  }
}

async function openWork(): Promise<unknown[]> {
  const { rows } = await sql`
    select id from payments where status in ('creating', 'initiated')
    union all select id from payment_operations where settled_at is null`.execute(world.db)
  return rows
}

/** Runs something in processes that die one step later each time, until one survives. */
async function atEveryStep(
  run: (deps: PaymentWorld['deps'], step: number) => Promise<void>,
): Promise<number> {
  for (let step = 1; step < 40; step++) {
    const { deps, steps } = mortalDeps(step)
    await run(deps, step)
    if (steps() < step) return step - 1
  }
  throw new Error('it never ends')
}

describe('a process that dies while it', () => {
  it('creates a payment leaves one charge or none, and a booking that says which', async () => {
    const died = await atEveryStep(async (deps) => {
      world.deps.clock.set(NOON)
      const { bookingId, user, status } = await world.heldVisit()
      const source = { type: 'token', token: 'token_approved' } as const
      const { payments } = callerOf(deps, user)
      await payments.create({ bookingId, source, idempotencyKey: randomUUID() }).catch(() => undefined)
      await recover()
      const charges = [...world.gateway.payments.values()].filter(
        (each) => each.metadata.booking_id === bookingId,
      )
      expect(charges.length).toBeLessThanOrEqual(1)
      expect(await status()).toBe(charges.length === 1 ? 'confirmed' : 'expired')
      expect(await openWork()).toEqual([])
    })
    expect(died).toBeGreaterThan(1)
  })

  it('captures leaves the money taken once', async () => {
    const died = await atEveryStep(async (deps) => {
      world.deps.clock.set(NOON)
      const { bookingId, pay, salon, manager } = await world.heldVisit({ confirmation: 'manual' })
      await pay()
      const staff = callerOf(deps, await salon.addMember('manager'))
      await staff.bookings.manage.confirm({ id: bookingId }).catch(() => undefined)
      await recover()
      const [payment] = await manager.payments.forBooking({ bookingId })
      expect(payment).toMatchObject({ status: 'captured', capturedHalalas: PRICE })
      expect(await openWork()).toEqual([])
    })
    expect(died).toBeGreaterThan(2)
  })

  it('refunds a cancelled booking leaves exactly its terms given back', async () => {
    const died = await atEveryStep(async (deps) => {
      world.deps.clock.set(NOON)
      const terms = { freeCancellationMinutes: 43_200, cancellationFeePercent: 40 }
      const { bookingId, pay, user } = await world.heldVisit(terms)
      const { payment } = await pay()
      await callerOf(deps, user)
        .bookings.cancel({ id: bookingId })
        .catch(() => undefined)
      await recover()
      const rows = world.db
        .selectFrom('payments')
        .select(['refundedHalalas', 'givenId'])
        .where('id', '=', payment.id)
      const { refundedHalalas, givenId } = await rows.executeTakeFirstOrThrow()
      expect(refundedHalalas).toBe(60_00)
      expect(world.gateway.payments.get(givenId)?.refundedHalalas).toBe(60_00)
      expect(await openWork()).toEqual([])
    })
    expect(died).toBeGreaterThan(2)
  })

  it('leaves books that agree', async () => {
    await world.refuseFaults()
    const { rows } = await sql<{ net: number }>`
      select sum(captured_halalas - refunded_halalas)::int as net from payments`.execute(world.db)
    expect(rows[0]?.net).toBe(world.gateway.netHalalas())
    const report = await reconcilePayments(world.deps, { comparing: true })
    expect(report.books).toMatchObject({ strangers: [], different: [], corrected: [] })
    expect(report.faults).toEqual([])
  })
})
