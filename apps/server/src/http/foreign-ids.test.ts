import { randomUUID } from 'node:crypto'
import { insertReceipt } from '@salon/db'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'

type Headers = Record<string, string>

/** What exists, and belongs to other people. */
interface Theirs {
  bookingId: string
  lineId: string
  notificationId: string
  sessionId: string
  salonId: string
  serviceId: string
  staffId: string
  challengeId: string
  freshCodeId: string
  paymentId: string
  receiptId: string
}

let test: TestApp
let theirs: Theirs
let ownSalon: Pick<Theirs, 'salonId' | 'serviceId'>
let ownBookingId: string
/** The owner of a salon, and a customer: both have everything but a right to these. */
let me: Headers

async function seedSalon(ownerId: string) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
  await newMember(db, { salonId, userId: ownerId, role: 'owner' })
  return { salonId, serviceId, staffId }
}

/** A payment for a booking, and the document about it. */
async function documentPayment(visit: { salonId: string; bookingId: string; payerId: string }) {
  const { db } = test.database
  const [paymentId, receiptId] = [randomUUID(), randomUUID()]
  const now = test.deps.clock.now()
  const total = { authorizedHalalas: 5000, capturedHalalas: 5000, amountHalalas: 5000 }
  await db
    .insertInto('payments')
    .values({
      ...{
        id: paymentId,
        givenId: randomUUID(),
        salonId: visit.salonId,
        bookingId: visit.bookingId,
        ...total,
      },
      ...{ status: 'paid', outcome: 'kept', isManual: false, sourceType: 'token', createdBy: visit.payerId },
      ...{ createdAt: now, updatedAt: now },
    })
    .execute()
  const line = { nameAr: 'قص', nameEn: 'Cut', grossHalalas: 5000, vatHalalas: 0 }
  await db.transaction().execute((trx) =>
    insertReceipt(trx, {
      ...{ id: receiptId, paymentId, kind: 'receipt', originalId: null, reason: null, vatPercent: 0, now },
      lines: [line],
    }),
  )
  return { paymentId, receiptId }
}

async function book({ salonId, serviceId }: typeof ownSalon, headers: Headers) {
  const visit = { salonId, lines: [{ serviceId }], startsAt: AT, idempotencyKey: randomUUID() }
  const booked = await test.post('bookings.create', visit, headers)
  return booked.json<{ result: { data: { id: string; lines: { id: string }[] } } }>().result.data
}

beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.database
  const [mine, owner, customer] = [await test.signIn(), await test.signIn(), await test.signIn()]
  me = mine.headers
  ownSalon = await seedSalon(mine.user.userId)
  const salon = await seedSalon(owner.user.userId)
  const booking = await book(salon, customer.headers)
  const bookingId = booking.id
  ownBookingId = (await book(ownSalon, me)).id
  const notification = await db
    .selectFrom('notifications')
    .select('id')
    .where('bookingId', '=', bookingId)
    .executeTakeFirstOrThrow()
  const freshCode = await test.post('accounts.requestFreshCode', {}, customer.headers)
  const money = await documentPayment({ ...salon, bookingId, payerId: customer.user.userId })
  theirs = {
    ...salon,
    ...money,
    bookingId,
    lineId: booking.lines[0]?.id ?? '',
    notificationId: notification.id,
    sessionId: customer.user.sessionId,
    challengeId: randomUUID(),
    freshCodeId: freshCode.json<{ result: { data: { challengeId: string } } }>().result.data.challengeId,
  }
})
afterAll(() => test.close())

const nobodys = (): Theirs => ({
  bookingId: randomUUID(),
  lineId: randomUUID(),
  notificationId: randomUUID(),
  sessionId: randomUUID(),
  salonId: randomUUID(),
  serviceId: randomUUID(),
  staffId: randomUUID(),
  challengeId: randomUUID(),
  freshCodeId: randomUUID(),
  paymentId: randomUUID(),
  receiptId: randomUUID(),
})

const key = '0193f1a0-0000-7000-8000-000000000001'

/** A move of one's own visit that names a service of somebody else's. */
const moveOwn = ({ lineId }: Theirs) => ({
  ...{ id: ownBookingId, startsAt: LATER, lines: [{ serviceId: ownSalon.serviceId, lineId }] },
})

/** Every place where an id goes in, with everything around it as it should be. */
const MUTATIONS: [string, (ids: Theirs) => object][] = [
  ['accounts.sessions.revoke', ({ sessionId }) => ({ id: sessionId })],
  ['accounts.verifyOtp', ({ challengeId }) => ({ challengeId, code: '123456' })],
  ['accounts.confirmFreshCode', ({ freshCodeId }) => ({ challengeId: freshCodeId, code: '123456' })],
  ['accounts.otpChannel', ({ freshCodeId }) => ({ challengeId: freshCodeId })],
  ['bookings.cancel', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.reschedule', ({ bookingId }) => ({ id: bookingId, startsAt: LATER })],
  ['bookings.reschedule', moveOwn],
  ['bookings.review', ({ bookingId }) => ({ bookingId, rating: 5 })],
  ['bookings.manage.confirm', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.manage.decline', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.manage.complete', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.manage.noShow', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.manage.cancel', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.manage.reschedule', ({ bookingId }) => ({ id: bookingId, startsAt: LATER })],
  ['bookings.manage.reschedule', moveOwn],
  [
    'bookings.manage.resize',
    ({ bookingId }) => ({ id: bookingId, version: 1, lines: [{ line: 0, minutes: 30 }] }),
  ],
  [
    'bookings.manage.create',
    ({ salonId, serviceId }) => ({
      salonId,
      lines: [{ serviceId }],
      startsAt: LATER,
      customer: { name: 'x' },
      idempotencyKey: key,
    }),
  ],
  ['payments.create', ({ bookingId }) => ({ bookingId, source: { type: 'form' }, idempotencyKey: key })],
  ['payments.sync', ({ paymentId }) => ({ paymentId })],
  ['payments.manage.reconciliation.run', ({ salonId }) => ({ salonId })],
  ['notifications.manage.resend', ({ notificationId }) => ({ id: notificationId })],
  ['notifications.manage.setMine', ({ salonId }) => ({ salonId, wanted: true })],
  [
    'bookings.create',
    ({ serviceId }) => ({
      salonId: ownSalon.salonId,
      lines: [{ serviceId }],
      startsAt: LATER,
      idempotencyKey: key,
    }),
  ],
  [
    'bookings.create',
    ({ staffId }) => ({
      ...ownSalon,
      serviceId: undefined,
      lines: [{ serviceId: ownSalon.serviceId, staffId }],
      startsAt: LATER,
      idempotencyKey: key,
    }),
  ],
]
const QUERIES: [string, (ids: Theirs) => object][] = [
  ['bookings.byId', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.cancellationTerms', ({ bookingId }) => ({ id: bookingId })],
  ['bookings.moveTerms', ({ bookingId }) => ({ id: bookingId, startsAt: LATER })],
  ['bookings.manage.moveTerms', ({ bookingId }) => ({ id: bookingId, startsAt: LATER })],
  ['bookings.moveTerms', moveOwn],
  ['bookings.manage.moveTerms', moveOwn],
  [
    'salons.availability',
    ({ lineId }) => ({
      ...{ salonId: ownSalon.salonId, from: '2026-12-02', days: 1, movingBookingId: ownBookingId },
      lines: [{ serviceId: ownSalon.serviceId, lineId }],
    }),
  ],
  [
    'bookings.manage.runningLate.preview',
    ({ bookingId, staffId }) => ({ bookingId, staffId, delayMinutes: 15 }),
  ],
  ['salons.manage.rooms.list', ({ salonId }) => ({ salonId })],
  ['salons.manage.photos.read', ({ salonId }) => ({ salonId })],
  ['bookings.manage.pending', ({ salonId }) => ({ salonId })],
  ['bookings.manage.calendar', ({ salonId }) => ({ salonId, from: '2026-12-01', to: '2026-12-07' })],
  [
    'bookings.manage.calendar',
    ({ staffId }) => ({
      salonId: ownSalon.salonId,
      from: '2026-12-01',
      to: '2026-12-07',
      staffIds: [staffId],
    }),
  ],
  ['payments.forBooking', ({ bookingId }) => ({ bookingId })],
  ['payments.receipts.forBooking', ({ bookingId }) => ({ bookingId })],
  ['payments.receipts.byId', ({ receiptId }) => ({ id: receiptId })],
  ['payments.manage.list', ({ salonId }) => ({ salonId })],
  ['payments.manage.reconciliation.list', ({ salonId }) => ({ salonId })],
  ['notifications.forBooking', ({ bookingId }) => ({ bookingId })],
  ['notifications.manage.list', ({ salonId }) => ({ salonId })],
  ['notifications.manage.mine', ({ salonId }) => ({ salonId })],
  ['salons.reviews', ({ staffId }) => ({ salonId: ownSalon.salonId, staffId })],
  [
    'salons.availability',
    ({ serviceId }) => ({ salonId: ownSalon.salonId, lines: [{ serviceId }], from: '2026-12-02', days: 1 }),
  ],
  [
    'salons.availability',
    ({ staffId }) => ({
      salonId: ownSalon.salonId,
      lines: [{ serviceId: ownSalon.serviceId, staffId }],
      from: '2026-12-02',
      days: 1,
    }),
  ],
]

/** An answer to the last byte, but for what differs between any two answers. */
function comparable(response: { statusCode: number; body: string; headers: object }) {
  const { statusCode, body, headers } = response
  const { date: _date, 'x-request-id': _id, ...kept } = headers as Headers
  return { statusCode, headers: kept, body: body.replace(/"requestId":"[^"]+"/g, '"requestId":""') }
}

async function batch(send: 'post' | 'get', calls: [string, (ids: Theirs) => object][], ids: Theirs) {
  const inputs = Object.fromEntries(calls.map(([, input], index) => [index, input(ids)]))
  return comparable(await test[send](`${calls.map(([name]) => name).join(',')}?batch=1`, inputs, me))
}

describe('an id of somebody else’s answers like one that does not exist, to the byte', () => {
  it.each(MUTATIONS)('%s', async (name, input) => {
    const [foreign, missing] = [
      await test.post(name, input(theirs), me),
      await test.post(name, input(nobodys()), me),
    ]
    expect(foreign.statusCode).toBeGreaterThanOrEqual(400)
    expect(comparable(foreign)).toEqual(comparable(missing))
  })

  it.each(QUERIES)('%s', async (name, input) => {
    const [foreign, missing] = [
      await test.get(name, input(theirs), me),
      await test.get(name, input(nobodys()), me),
    ]
    expect(comparable(foreign)).toEqual(comparable(missing))
    expect(foreign.body).not.toMatch(new RegExp(Object.values(theirs).join('|')))
  })

  it('in batches, too', async () => {
    const mutations = MUTATIONS.filter(([name]) => name.startsWith('bookings.manage'))
    expect(await batch('post', mutations, theirs)).toEqual(await batch('post', mutations, nobodys()))
    expect(await batch('get', QUERIES, theirs)).toEqual(await batch('get', QUERIES, nobodys()))
  })

  it('and changes nothing of theirs', async () => {
    const { db } = test.database
    const bookings = await db
      .selectFrom('bookings')
      .select(['id', 'status', 'version'])
      .orderBy('id')
      .execute()
    const all = [theirs.bookingId, ownBookingId].toSorted()
    expect(bookings).toEqual(all.map((id) => ({ id, status: 'confirmed', version: 1 })))
    const session = await db
      .selectFrom('sessions')
      .select('revokedAt')
      .where('id', '=', theirs.sessionId)
      .execute()
    expect(session).toEqual([{ revokedAt: null }])
  })
})
