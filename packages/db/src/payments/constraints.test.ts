import { randomInt, randomUUID } from 'node:crypto'
import { makeReference } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'

let test: TestDatabase
let scene: Awaited<ReturnType<typeof newScene>>
beforeAll(async () => {
  test = await createTestDatabase()
})
beforeEach(async () => {
  scene = await newScene()
})
afterAll(() => test.drop())

/** Two salons, a booking of the first, and somebody who pays. */
async function newScene() {
  const { db } = test
  const [business, salonId, otherSalonId] = [randomUUID(), randomUUID(), randomUUID()]
  const [userId, bookingId] = [randomUUID(), randomUUID()]
  await sql`
    insert into businesses (id, legal_name_ar, legal_name_en) values (${business}, 'ش', 'C')`.execute(db)
  await sql`
    insert into cities (key, name_ar, name_en, latitude, longitude) values ('here', 'م', 'C', 24, 46)
    on conflict do nothing`.execute(db)
  for (const id of [salonId, otherSalonId]) {
    await sql`
      insert into salons (id, business_id, slug, name_ar, name_en, audience, city_key, latitude, longitude)
      values (${id}, ${business}, ${`salon-${id}`}, 'ص', 'S', 'women', 'here', 24, 46)`.execute(db)
  }
  const phone = `+96650${String(randomInt(10_000_000)).padStart(7, '0')}`
  await sql`insert into users (id, phone, name) values (${userId}, ${phone}, 'N')`.execute(db)
  const reference = makeReference(randomInt)
  await sql`
    insert into bookings (id, salon_id, reference, status, starts_at, ends_at, total_halalas, vat_halalas, policy, source)
    values (${bookingId}, ${salonId}, ${reference}, 'confirmed', '2026-12-01', '2026-12-02', 0, 0, '{}',
      'salon')`.execute(db)
  return { salonId, otherSalonId, userId, bookingId }
}

interface Columns {
  salonId: string
  givenId: string
  status: string
  currency: string
  amount: number
  authorized: number
  captured: number
  refunded: number
  outcome: string | null
}

async function pay(changes: Partial<Columns> = {}): Promise<string> {
  const id = randomUUID()
  const columns: Columns = {
    ...{ salonId: scene.salonId, givenId: randomUUID(), status: 'paid', currency: 'SAR', amount: 5000 },
    ...{ authorized: 5000, captured: 5000, refunded: 0, outcome: null },
    ...changes,
  }
  await sql`
    insert into payments (id, given_id, salon_id, booking_id, amount_halalas, currency, status, is_manual, authorized_halalas,
      captured_halalas, refunded_halalas, outcome, source_type, created_by, created_at, updated_at)
    values (${id}, ${columns.givenId}, ${columns.salonId}, ${scene.bookingId}, ${columns.amount}, ${columns.currency},
      ${columns.status}, false, ${columns.authorized}, ${columns.captured}, ${columns.refunded}, ${columns.outcome}, 'form',
      ${scene.userId}, now(), now())`.execute(test.db)
  return id
}

async function operate(paymentId: string, kind: string, status: string, salonId = scene.salonId) {
  await sql`
    insert into payment_operations (id, salon_id, payment_id, kind, amount_halalas, status, reason, refunded_before_halalas,
      created_at, sent_at, next_attempt_at)
    values (${randomUUID()}, ${salonId}, ${paymentId}, ${kind}, 100, ${status}, 'x', 0, now(), now(), now())`.execute(
    test.db,
  )
}

const constraintOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) =>
      String(Reflect.get(Object(error), 'constraint') ?? Reflect.get(Object(error), 'code')),
  )

describe('a payment cannot', () => {
  it.each<[string, Partial<Columns>, string]>([
    ['take more than was agreed to', { captured: 5001 }, 'payments_totals'],
    ['give back more than was taken', { refunded: 5001 }, 'payments_totals'],
    ['give back less than nothing', { refunded: -1 }, 'payments_totals'],
    ['be in another currency', { currency: 'USD' }, 'payments_currency_check'],
    ['be smaller than the gateway takes', { amount: 99 }, 'payments_amount_halalas_check'],
    ['have an id the form would refuse', { givenId: uuidOfVersion(7) }, 'payments_given_id_check'],
    ['have a status nobody knows', { status: 'fine' }, 'payments_status_check'],
    ['be returned for no reason', { outcome: 'returned' }, 'payments_returned_says_why'],
    [
      'be decided about without money',
      { outcome: 'kept', authorized: 0, captured: 0 },
      'payments_outcome_has_money',
    ],
  ])('%s', async (_what, changes, constraint) => {
    expect(await constraintOf(pay(changes))).toBe(constraint)
  })

  it('belong to another salon than its booking', async () => {
    expect(await constraintOf(pay({ salonId: scene.otherSalonId }))).toMatch(/salon_id_booking_id_fkey$/)
  })

  it('share its gateway id with another', async () => {
    const givenId = randomUUID()
    await pay({ givenId })
    expect(await constraintOf(pay({ givenId }))).toBe('payments_given_id_key')
  })

  it('be open beside another of its booking', async () => {
    await pay({ status: 'creating' })
    expect(await constraintOf(pay({ status: 'initiated' }))).toBe('payments_one_open')
    await pay({ status: 'failed' })
  })
})

describe('an operation cannot', () => {
  it('be sent while another is', async () => {
    const id = await pay()
    await operate(id, 'refund', 'sent')
    expect(await constraintOf(operate(id, 'capture', 'sent'))).toBe('payment_operations_one_sent')
    await operate(id, 'refund', 'requested')
  })

  it('end a hold in two ways', async () => {
    const id = await pay()
    await operate(id, 'capture', 'requested')
    expect(await constraintOf(operate(id, 'void', 'requested'))).toBe('payment_operations_one_hold_end')
  })

  it('belong to another salon than its payment', async () => {
    const id = await pay()
    expect(await constraintOf(operate(id, 'refund', 'requested', scene.otherSalonId))).toMatch(
      /salon_id_payment_id_fkey$/,
    )
  })
})

describe('for ever', () => {
  it('a key is used once, and neither keys nor events change', async () => {
    const paymentId = await pay()
    const key = randomUUID()
    const use = () =>
      sql`insert into payment_keys (user_id, key, procedure, request_hash, payment_id, created_at)
        values (${scene.userId}, ${key}, 'x', sha256('x'), ${paymentId}, now())`.execute(test.db)
    await use()
    expect(await constraintOf(use())).toBe('payment_keys_once')
    await sql`
      insert into payment_events (payment_id, at, type, status, amount_halalas, captured_halalas, refunded_halalas, actor)
      values (${paymentId}, now(), 'created', 'paid', 1, 0, 0, 'system')`.execute(test.db)
    for (const change of [
      sql`delete from payment_keys`,
      sql`update payment_keys set procedure = 'y'`,
      sql`delete from payment_events`,
      sql`update payment_events set amount_halalas = 2`,
    ]) {
      // restrict_violation
      expect(await constraintOf(change.execute(test.db))).toBe('23001')
    }
  })

  it('an event of the gateway is one row', async () => {
    const store = () =>
      sql`insert into webhook_events (id, type, status, received_at, processed_at)
        values ('evt', 'payment_paid', 'applied', now(), now())`.execute(test.db)
    await store()
    expect(await constraintOf(store())).toBe('webhook_events_pkey')
  })
})

function uuidOfVersion(version: number): string {
  return randomUUID().replace(/^(.{14})./, `$1${version}`)
}
