import { randomUUID } from 'node:crypto'
import { GatewayError } from '@salon/providers'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { errorOf } from '../security/testing/outcome.ts'
import { newTestRequest } from '../testing/deps.ts'
import { ownAccount, paidVisit, setKeys } from '../testing/paid-visits.ts'
import { NOON, type PaymentWorld } from '../testing/payment-world.ts'
import { sharePaymentWorld } from '../testing/shared-payment-world.ts'
import { compareBooksNow } from './compare-now.ts'
import { reconcilePayments } from './reconcile-payments.ts'

const A_MINUTE_LATER = '2026-12-01T09:01:00.000Z'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })

const compareAll = () => reconcilePayments(world.deps, { comparing: true })

async function comparable() {
  const visit = await paidVisit(world)
  const run = () => visit.manager.payments.manage.reconciliation.run({ salonId: visit.salonId })
  return { ...visit, run }
}

/** Has another salon belong to the same business. */
async function join(salonId: string, to: string) {
  await sql`
    update salons set business_id = (select business_id from salons where id = ${to}) where id = ${salonId}`.execute(
    world.db,
  )
}

/** Does something once, while the gateway is asked. */
function duringFirst(step: 'list' | 'fetch', act: () => unknown) {
  world.gateway.during = async (asked) => {
    if (asked !== step) return
    world.gateway.during = null
    await act()
  }
}

describe('books that a manager has compared at once', () => {
  it('agree, and say when they may be compared again', async () => {
    const { run, books } = await comparable()
    const latest = { at: NOON, since: '2026-11-28T09:00:00.000Z', payments: 1, isComplete: true }
    expect(await run()).toEqual({ latest, correctedCount: 0, openCount: 0, retryAfterSeconds: 60 })
    expect((await books()).latest).toEqual(latest)
  })

  it('are put right, and what is left waits for somebody', async () => {
    const [paid, { lose }] = [await comparable(), await paidVisit(world)]
    await world.gateway.refund(paid.givenId, 25_00)
    // lost, but of another salon
    const bringBack = lose()
    expect(await paid.run()).toMatchObject({ correctedCount: 1, openCount: 0 })
    bringBack()
    const found = paid.lose()
    world.deps.clock.advanceMinutes(1)
    expect(await paid.run()).toMatchObject({ correctedCount: 0, openCount: 1 })
    found()
    expect((await paid.books()).items).toMatchObject([
      { kind: 'missing', isOpen: true },
      { kind: 'corrected' },
    ])
  })

  it('are asked of the platform’s account for this business alone, of which another learns nothing', async () => {
    const [mine, other] = [await comparable(), await comparable()]
    await world.gateway.refund(other.givenId, 25_00)
    // somebody charges with the platform's key as if it were for this salon
    const metadata = { salon_id: mine.salonId, payment_id: randomUUID() }
    world.gateway.payForm({ givenId: randomUUID(), amountHalalas: 500, metadata, manual: false })
    // and the gateway says of another salon's payment that it is this one's
    const theirs = world.gateway.payments.get(other.givenId)!
    world.gateway.payments.set(other.givenId, { ...theirs, metadata: { ...theirs.metadata, ...metadata } })
    const calls = world.gateway.calls.list
    expect(await mine.run()).toMatchObject({ latest: { payments: 1 }, correctedCount: 0, openCount: 0 })
    expect(world.gateway.calls.list - calls).toBe(1)
    expect((await mine.books()).items).toEqual([])
    expect(await other.books()).toMatchObject({ latest: null, items: [] })
    world.gateway.payments.set(other.givenId, theirs)
    expect(await other.run()).toMatchObject({ correctedCount: 1 })
  })

  it('are those of all salons of the business, each of which sees its own', async () => {
    const [mine, beside] = [await comparable(), await comparable()]
    await join(beside.salonId, mine.salonId)
    const bringBack = beside.lose()
    expect(await mine.run()).toMatchObject({ latest: { payments: 2, isComplete: true }, openCount: 0 })
    bringBack()
    expect(await beside.books()).toMatchObject({ latest: { at: NOON, payments: 2 }, openCount: 1 })
    expect((await errorOf(beside.run()))?.reason).toBe('BOOKS_COMPARED_JUST_NOW')
  })

  it('are asked of the account of its own, with what nobody knows of there', async () => {
    const { salonId, owner, account } = await ownAccount(world)
    const stranger = { givenId: randomUUID(), amountHalalas: 500, manual: false }
    account.payForm({ ...stranger, metadata: { payment_id: randomUUID() } })
    const [platforms, own] = [world.gateway.calls.list, account.calls.list]
    const run = () => owner.payments.manage.reconciliation.run({ salonId })
    expect(await run()).toMatchObject({ latest: { payments: 1, isComplete: true }, openCount: 1 })
    expect([world.gateway.calls.list - platforms, account.calls.list - own]).toEqual([0, 1])
  })

  it('are asked of an account that took nothing so far', async () => {
    const { salonId, owner } = await ownAccount(world, { isPaid: false })
    const run = () => owner.payments.manage.reconciliation.run({ salonId })
    expect(await run()).toMatchObject({ latest: { at: NOON, payments: 0, isComplete: true }, openCount: 0 })
  })

  it('are asked of both accounts where the keys are new', async () => {
    const { salonId, manager, salon } = await paidVisit(world)
    await setKeys(world, await salon.addMember('owner'), salonId)
    const run = () => manager.payments.manage.reconciliation.run({ salonId })
    expect(await run()).toMatchObject({ latest: { payments: 1, isComplete: true } })
  })

  it('are none where nothing takes money, which is no failure', async () => {
    const { salonId, run } = await comparable()
    await run()
    world.deps.clock.advanceMinutes(5)
    const { user } = await world.signIn()
    const answer = await compareBooksNow({ ...world.deps, payments: null }, newTestRequest(), user, salonId)
    expect(answer).toMatchObject({ latest: null, openCount: 0 })
  })

  it('are written down with who asked', async () => {
    const { run, salonId } = await comparable()
    await run()
    await errorOf(run())
    const { rows } = await sql<{ target: string; byManager: boolean }>`
      select a.target, exists (select 1 from salon_members m where m.user_id = a.actor_user_id and m.role = 'manager')
        as by_manager
      from audit_log a where action = 'books_compared' and a.target = ${salonId}`.execute(world.db)
    expect(rows).toEqual([{ target: salonId, byManager: true }])
  })
})

it('books whose findings could not be stored do not pass for compared', async () => {
  const { salonId } = await comparable()
  const { user } = await world.signIn()
  const broken = { ...world.deps, newId: () => 'no id' }
  const lost = await paidVisit(world)
  await join(lost.salonId, salonId)
  const bringBack = lost.lose()
  await expect(compareBooksNow(broken, newTestRequest(), user, salonId)).rejects.toThrow('uuid')
  bringBack()
})

describe('the turn at a business’s books', () => {
  it('comes once a minute, whoever asks, and says in how many seconds', async () => {
    const { run } = await comparable()
    const calls = world.gateway.calls.list
    const all = await Promise.allSettled(Array.from({ length: 8 }, run))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(world.gateway.calls.list - calls).toBe(1)
    world.deps.clock.set('2026-12-01T09:00:42.500Z')
    const refusal = await errorOf(run())
    expect(refusal).toMatchObject({ reason: 'BOOKS_COMPARED_JUST_NOW', details: { retryAfterSeconds: 18 } })
    world.deps.clock.set(A_MINUTE_LATER)
    expect(await run()).toMatchObject({ latest: { at: A_MINUTE_LATER } })
  })

  it('is nobody’s while all books are compared', async () => {
    const { run } = await comparable()
    const refusals: unknown[] = []
    duringFirst('list', async () => refusals.push(await errorOf(run())))
    await compareAll()
    expect(refusals).toMatchObject([
      { reason: 'BOOKS_COMPARED_JUST_NOW', details: { retryAfterSeconds: 60 } },
    ])
    expect(await run()).toMatchObject({ latest: { at: NOON } })
  })

  it('leaves its books out when all others are compared meanwhile', async () => {
    const [mine, other] = [await comparable(), await comparable()]
    for (const { givenId } of [mine, other]) await world.gateway.refund(givenId, 25_00)
    const reports: Awaited<ReturnType<typeof compareAll>>[] = []
    duringFirst('list', async () => reports.push(await compareAll()))
    expect(await mine.run()).toMatchObject({ correctedCount: 1 })
    expect(reports[0]?.books?.corrected).toContain(other.paymentId)
    expect(reports[0]?.books?.corrected).not.toContain(mine.paymentId)
  })

  it('leaves its own account out, too', async () => {
    const { salonId, owner, account } = await ownAccount(world)
    const calls: number[] = []
    account.during = async (step) => {
      if (step !== 'list') return
      account.during = null
      await compareAll()
      calls.push(account.calls.list)
    }
    await owner.payments.manage.reconciliation.run({ salonId })
    account.during = null
    // the one that is under way, and the one that tried the keys
    expect(calls).toEqual([2])
  })

  it('of all books is one instance’s, and ends with the run', async () => {
    await paidVisit(world)
    const reports: Awaited<ReturnType<typeof compareAll>>[] = []
    duringFirst('list', async () => reports.push(await compareAll()))
    expect((await compareAll()).books).not.toBeNull()
    expect(reports[0]?.books).toBeNull()
    expect((await compareAll()).books).not.toBeNull()
  })

  it('of all books comes back after an instance died with it', async () => {
    await sql`update book_turns set until = ${NOON}::timestamptz + interval '11 minutes' where business_id is null`.execute(
      world.db,
    )
    expect((await compareAll()).books).toBeNull()
    world.deps.clock.advanceMinutes(11)
    expect((await compareAll()).books).not.toBeNull()
  })
})

describe('a gateway that is asked at once', () => {
  it('and is down is named as such, with when to ask again, and proves nothing', async () => {
    const { run, books, lose } = await comparable()
    const bringBack = lose()
    await run()
    bringBack()
    const before = await books()
    world.deps.clock.advanceMinutes(5)
    world.gateway.setDown(true)
    expect(await errorOf(run())).toMatchObject({
      ...{ reason: 'GATEWAY_UNAVAILABLE', details: { retryAfterSeconds: 60 } },
    })
    expect(await books()).toEqual(before)
    world.gateway.setDown(false)
    world.deps.clock.advanceMinutes(1)
    expect(await run()).toMatchObject({ openCount: 0 })
  })

  it('and takes the business’s keys no more is told apart from one that is down', async () => {
    const { salonId, owner, account } = await ownAccount(world)
    account.during = async () => {
      throw new GatewayError('misconfigured', 'the keys were withdrawn')
    }
    expect(await errorOf(owner.payments.manage.reconciliation.run({ salonId }))).toMatchObject({
      ...{ reason: 'PAYMENT_KEYS_REFUSED', details: { retryAfterSeconds: 60 } },
    })
  })

  it('and fails half-way leaves what was seen, as incomplete', async () => {
    const { run, books, salonId, givenId } = await comparable()
    const beside = await comparable()
    await join(beside.salonId, salonId)
    await world.gateway.refund(givenId, 25_00)
    let lists = 0
    world.gateway.during = async (step) => {
      if (step === 'list' && ++lists === 2) world.gateway.setDown(true)
    }
    expect((await errorOf(run()))?.reason).toBe('GATEWAY_UNAVAILABLE')
    expect((await books()).latest).toMatchObject({ payments: 1, isComplete: false })
  })

  it('and is slow is asked no more after a while, which counts as incomplete', async () => {
    const { run, salonId } = await comparable()
    for (const beside of [await comparable(), await comparable()]) await join(beside.salonId, salonId)
    const calls = world.gateway.calls.list
    world.gateway.during = async () => world.deps.clock.set('2026-12-01T09:00:21.000Z')
    expect(await run()).toMatchObject({ latest: { payments: 1, isComplete: false } })
    expect(world.gateway.calls.list - calls).toBe(1)
  })
})
