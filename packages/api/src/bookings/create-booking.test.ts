import { randomUUID } from 'node:crypto'
import { newRoom, newService, newStaff, newTimeOff, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

/** Wednesday 2026-12-02, 13:00 in Riyadh; salons are open 10:00–22:00 and the clock stands at noon the day before. */
const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T11:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

function ask(salonId: string, serviceId: string, changes: Record<string, unknown> = {}) {
  return { salonId, lines: [{ serviceId }], startsAt: AT, idempotencyKey: randomUUID(), ...changes }
}

describe('bookings.create', () => {
  it('stores the visit with prices, VAT, terms and the stretch it takes, and reads back what it answered', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon(
      { vatRegistered: true, freeCancellationMinutes: 120, cancellationFeePercent: 25 },
      { priceHalalas: 115_00, durationMinutes: 45, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
    )
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId, { note: 'نافذة هادئة' }))
    expect(booking).toMatchObject({
      status: 'confirmed',
      startsAt: AT,
      endsAt: '2026-12-02T10:45:00.000Z',
      totalHalalas: 115_00,
      vatHalalas: 15_00,
      note: 'نافذة هادئة',
      policy: {
        freeCancellationMinutes: 120,
        cancellationFeePercent: 25,
        payment: 'pay_at_salon',
        vatPercent: 15,
      },
      lines: [{ staff: { id: salon.staffId }, staffChosen: false, priceHalalas: 115_00 }],
    })
    const { history, payments, money, customer, ...stored } = await api.bookings.byId({ id: booking.id })
    expect(stored).toEqual(booking)
    expect(history).toMatchObject([{ type: 'created', from: null, to: 'confirmed', actor: 'customer' }])
    expect([payments, customer]).toEqual([[], null])
    expect(money.dueHalalas).toBe(0)
    const taken = await world.db
      .selectFrom('occupancies')
      .select('during')
      .where('bookingId', '=', booking.id)
      .execute()
    expect(taken).toHaveLength(1)
    expect(taken[0]!.during).toContain('09:55:00')
    expect(taken[0]!.during).toContain('10:55:00')
  })

  it('waits for the salon where it confirms by hand, and still takes the time', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon({ confirmation: 'manual' })
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
    expect(booking.status).toBe('pending')
    const other = await world.signIn()
    expect(await refusalOf(other.api.bookings.create(ask(salon.salonId, salon.serviceId)))).toMatchObject({
      reason: 'SLOT_TAKEN',
    })
  })

  it.each([
    ['deposit', 20_00],
    ['full', 100_00],
  ] as const)('holds the time at a %s salon until %i halalas are paid', async (policy, due) => {
    const { api, user } = await world.signIn()
    const salon = await world.seedSalon({ paymentPolicy: policy, depositPercent: 20, holdMinutes: 15 })
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
    const holdExpiresAt = new Date(world.deps.clock.now().getTime() + 15 * 60_000).toISOString()
    expect(booking).toMatchObject({ status: 'held', holdExpiresAt, prepaymentHalalas: due })
    const { money, ...read } = await api.bookings.byId({ id: booking.id })
    expect(read).toMatchObject(booking)
    expect(money).toMatchObject({ prepaymentHalalas: due, dueHalalas: due, capturedHalalas: 0 })
    expect(world.deps.messages.inbox(user.phone)).toEqual([])
  })

  it('takes a booking of a prepaid salon as pay-at-salon where no payments are set up', async () => {
    const { user } = await world.signIn()
    const salon = await world.seedSalon({ paymentPolicy: 'full' })
    const api = callerOf({ ...world.deps, payments: null }, user)
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
    expect(booking).toMatchObject({ status: 'confirmed', holdExpiresAt: null, prepaymentHalalas: 0 })
    expect(booking.policy.payment).toBe('pay_at_salon')
  })

  it('books several services one after another, with variants and add-ons', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon(
      {},
      {
        variants: [{ durationMinutes: 90, priceHalalas: 300_00 }],
        addOns: [{ extraMinutes: 15, priceHalalas: 40_00 }],
      },
    )
    const line = {
      serviceId: salon.serviceId,
      variantId: salon.variantIds[0]!,
      addOnIds: salon.addOnIds,
      staffId: salon.staffId,
    }
    const booking = await api.bookings.create({ ...ask(salon.salonId, salon.serviceId), lines: [line, line] })
    expect(booking.totalHalalas).toBe(680_00)
    expect(
      booking.lines.map(({ startsAt, endsAt }) => [startsAt.slice(11, 16), endsAt.slice(11, 16)]),
    ).toEqual([
      ['10:00', '11:45'],
      ['11:45', '13:30'],
    ])
  })

  it('chooses among those who are free when anyone will do', async () => {
    const salon = await world.seedSalon({}, {}, 2)
    const booked = new Set<string>()
    for (let count = 0; count < 2; count += 1) {
      const { api } = await world.signIn()
      const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
      booked.add(booking.lines[0]!.staff.id)
    }
    expect(booked).toEqual(new Set(salon.staffIds))
    const { api } = await world.signIn()
    expect((await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId)))).reason).toBe(
      'SLOT_TAKEN',
    )
  })

  it('takes a room of its own and refuses when all are taken', async () => {
    const { salonId } = await world.seedSalon()
    const room = await newRoom(world.db, { salonId })
    const { id: serviceId } = await newService(world.db, { salonId, roomIds: [room.id] })
    for (let count = 0; count < 2; count += 1) await newStaff(world.db, { salonId, does: [serviceId] })
    const { api } = await world.signIn()
    await api.bookings.create(ask(salonId, serviceId))
    expect(await refusalOf(api.bookings.create(ask(salonId, serviceId)))).toMatchObject({
      reason: 'SLOT_TAKEN',
      details: { cause: 'room' },
    })
  })

  it('answers the same request again with the first answer, and another one under its key not at all', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    const request = ask(salon.salonId, salon.serviceId)
    const first = await api.bookings.create(request)
    expect(JSON.stringify(await api.bookings.create(request))).toBe(JSON.stringify(first))
    expect((await refusalOf(api.bookings.create({ ...request, startsAt: LATER }))).reason).toBe(
      'IDEMPOTENCY_MISMATCH',
    )
    // the first answer stays the first answer, whatever happened to the booking since
    await api.bookings.cancel({ id: first.id })
    expect(await api.bookings.create(request)).toEqual(first)
  })

  it('books once when one request comes five times at the same moment', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    const request = ask(salon.salonId, salon.serviceId)
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.bookings.create(request)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  it('keys belong to their user', async () => {
    const salon = await world.seedSalon({}, {}, 2)
    const request = ask(salon.salonId, salon.serviceId)
    const [one, two] = [await world.signIn(), await world.signIn()]
    const [first, second] = [await one.api.bookings.create(request), await two.api.bookings.create(request)]
    expect(first.id).not.toBe(second.id)
  })

  it('refuses a second effect of a key whose stored answer is gone', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon({}, {}, 2)
    const request = ask(salon.salonId, salon.serviceId)
    await api.bookings.create(request)
    await world.db.deleteFrom('idempotencyKeys').execute()
    expect((await refusalOf(api.bookings.create(request))).reason).toBe('IDEMPOTENCY_MISMATCH')
  })

  it('stops at as many open bookings as the salon allows', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon({ maxOpenBookings: 1 }, {}, 2)
    await api.bookings.create(ask(salon.salonId, salon.serviceId))
    expect(
      await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId, { startsAt: LATER }))),
    ).toEqual({
      reason: 'TOO_MANY_OPEN_BOOKINGS',
      details: { maxOpenBookings: 1 },
    })
  })

  it('takes the time of a hold that ran out, and expires it', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    const heldId = await occupy(world.db, {
      ...salon,
      startsAt: AT,
      endsAt: LATER,
      status: 'held',
      holdExpiresAt: '2026-12-01T08:59:59.000Z',
    })
    await api.bookings.create(ask(salon.salonId, salon.serviceId))
    const held = await world.db.selectFrom('bookings').select('status').where('id', '=', heldId).execute()
    expect(held).toEqual([{ status: 'expired' }])
  })

  it('leaves a hold alone while it runs', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    const hold = {
      startsAt: AT,
      endsAt: LATER,
      status: 'held',
      holdExpiresAt: '2026-12-01T09:00:01.000Z',
    } as const
    await occupy(world.db, { ...salon, ...hold })
    expect((await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId)))).reason).toBe(
      'SLOT_TAKEN',
    )
  })

  it('keeps the booking when the message cannot be sent, says why on its row, and leaves another attempt', async () => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    world.deps.messages.failNext(1)
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
    expect(booking.status).toBe('confirmed')
    expect(await api.notifications.forBooking({ bookingId: booking.id })).toMatchObject([
      { event: 'booking_created', attempt: 1, status: 'failed', errorMessage: 'console: try-again' },
      { event: 'booking_created', attempt: 2, status: 'queued' },
    ])
  })

  it('tells the customer by her channel and in her language', async () => {
    const { api, user } = await world.signIn({ locale: 'en', preferredChannel: 'whatsapp' })
    const salon = await world.seedSalon({ nameEn: 'Rose' })
    const booking = await api.bookings.create(ask(salon.salonId, salon.serviceId))
    const [message] = world.deps.messages.inbox(user.phone)
    expect(message).toMatchObject({ channel: 'whatsapp' })
    expect(message!.body).toContain(`Rose: your appointment is confirmed for Wednesday`)
    expect(message!.body).toContain(booking.reference)
  })
})

describe('bookings.create refuses', () => {
  const cases: [string, string, Record<string, unknown>][] = [
    ['a past time', 'NOTICE_TOO_SHORT', { startsAt: '2026-12-01T08:00:00.000Z' }],
    ['a time before opening', 'OUTSIDE_HOURS', { startsAt: '2026-12-02T05:00:00.000Z' }],
    ['a time that would end after closing', 'OUTSIDE_HOURS', { startsAt: '2026-12-02T18:30:00.000Z' }],
    ['a time between the offered ones', 'NOT_ON_GRID', { startsAt: '2026-12-02T10:05:00.000Z' }],
    ['a time with seconds', 'NOT_ON_GRID', { startsAt: '2026-12-02T10:00:01.000Z' }],
    ['a day too far ahead', 'TOO_FAR_AHEAD', { startsAt: '2027-06-02T10:00:00.000Z' }],
    ['the last year', 'TOO_FAR_AHEAD', { startsAt: '2199-12-31T10:00:00.000Z' }],
    ['a service of nowhere', 'SERVICE_UNAVAILABLE', { lines: [{ serviceId: randomUUID() }] }],
    ['a salon of nowhere', 'NOT_FOUND', { salonId: randomUUID() }],
  ]
  it.each(cases)('%s with %s', async (_what, reason, changes) => {
    const { api } = await world.signIn()
    const salon = await world.seedSalon()
    const before = await countBookings()
    expect((await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId, changes)))).reason).toBe(
      reason,
    )
    expect(await countBookings()).toBe(before)
  })

  it('a member of staff who does not do the service, and one of another salon', async () => {
    const { api } = await world.signIn()
    const [salon, other] = [await world.seedSalon(), await world.seedSalon()]
    const idle = await newStaff(world.db, { salonId: salon.salonId })
    for (const staffId of [idle.id, other.staffId]) {
      const lines = [{ serviceId: salon.serviceId, staffId }]
      const refusal = await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId, { lines })))
      expect(refusal).toEqual({ reason: 'STAFF_CANNOT_DO_SERVICE', details: { line: 0 } })
    }
  })

  it('a service of another salon', async () => {
    const { api } = await world.signIn()
    const [salon, other] = [await world.seedSalon(), await world.seedSalon()]
    expect((await refusalOf(api.bookings.create(ask(salon.salonId, other.serviceId)))).reason).toBe(
      'SERVICE_UNAVAILABLE',
    )
  })

  it('time off, with its cause', async () => {
    const { api } = await world.signIn()
    const { salonId, serviceId, staffId } = await world.seedSalon()
    await newTimeOff(world.db, { salonId, resourceId: staffId, from: AT, to: LATER })
    expect(await refusalOf(api.bookings.create(ask(salonId, serviceId)))).toEqual({
      reason: 'OUTSIDE_HOURS',
      details: { cause: 'time_off' },
    })
  })

  it('an account that was deleted while its booking was on its way', async () => {
    const { api, user } = await world.signIn()
    const salon = await world.seedSalon()
    await world.db
      .updateTable('users')
      .set({ phone: null, name: '', deletedAt: new Date() })
      .where('id', '=', user.userId)
      .execute()
    const refusal = await refusalOf(api.bookings.create(ask(salon.salonId, salon.serviceId)))
    expect(refusal.reason).toBe('UNAUTHENTICATED')
  })

  it('somebody who is not signed in', async () => {
    const salon = await world.seedSalon()
    const refusal = await refusalOf(world.anonymous.bookings.create(ask(salon.salonId, salon.serviceId)))
    expect(refusal.reason).toBe('UNAUTHENTICATED')
  })
})

describe('a booking’s statements', () => {
  it('do not grow with staff, lines or bookings', async () => {
    const counts: number[] = []
    for (const staffCount of [1, 12]) {
      const salon = await world.seedSalon({}, {}, staffCount)
      const { user } = await world.signIn()
      const { deps, take } = world.counted()
      const api = callerOf(deps, user)
      const lines = Array.from({ length: staffCount === 1 ? 1 : 6 }, () => ({ serviceId: salon.serviceId }))
      take()
      await api.bookings.create({ ...ask(salon.salonId, salon.serviceId), lines })
      counts.push(take())
    }
    expect(counts[0]).toBe(counts[1])
    // replay, configuration, busy, lock, claim, message, its result, a report that came before it
    expect(counts[0]).toBeLessThanOrEqual(8)
  })

  it('are few for a crowd that wants one time, and only one of it gets as far as a transaction', async () => {
    const salon = await world.seedSalon()
    const { deps, take } = world.counted()
    const crowd = await Promise.all(Array.from({ length: 50 }, () => world.signIn()))
    take()
    const answers = await Promise.allSettled(
      crowd.map(({ user }) => callerOf(deps, user).bookings.create(ask(salon.salonId, salon.serviceId))),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // configuration, busy, lock, claim, the message's three; busy again and stored answers for the other 49
    expect(take()).toBeLessThanOrEqual(11)
  })
})

async function countBookings(): Promise<number> {
  const rows = await world.db.selectFrom('bookings').select('id').execute()
  return rows.length
}
