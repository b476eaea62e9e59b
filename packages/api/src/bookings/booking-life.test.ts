import { randomUUID } from 'node:crypto'
import { occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

const NOON = '2026-12-01T09:00:00.000Z'
const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T11:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
beforeEach(() => world.deps.clock.set(NOON))
afterAll(() => world.drop())

/** A customer with a booking tomorrow at 13:00, and the salon's own people. */
async function bookedVisit(salonColumns = {}, staffCount = 1) {
  const salon = await world.seedSalon(salonColumns, {}, staffCount)
  const { api, user } = await world.signIn()
  const request = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: AT }
  const booking = await api.bookings.create({ ...request, idempotencyKey: randomUUID() })
  const staff = callerOf(world.deps, await salon.addMember('staff'))
  const rebook = async () =>
    (await world.signIn()).api.bookings.create({ ...request, idempotencyKey: randomUUID() })
  return { salon, api, user, booking, staff, rebook, id: booking.id }
}

/** The same visit with anyone of two, who has more to do that day than her colleague. */
async function visitOfAnyone() {
  const visit = await bookedVisit({}, 2)
  const { salonId, serviceId, staffIds } = visit.salon
  const first = visit.booking.lines[0]?.staff.id ?? ''
  const second = staffIds.find((id) => id !== first) ?? ''
  const occupyAt = (startsAt: string, endsAt: string) =>
    occupy(world.db, { salonId, serviceId, staffId: first, startsAt, endsAt })
  await occupyAt('2026-12-02T15:00:00.000Z', '2026-12-02T16:00:00.000Z')
  return { ...visit, first, second, occupyAt }
}

describe('bookings.cancel', () => {
  it('gives the time back and tells both history and customer', async () => {
    const { api, user, booking, rebook, id } = await bookedVisit()
    expect(await api.bookings.cancel({ id, reason: 'سفر' })).toMatchObject({
      status: 'cancelled',
      version: 2,
      lines: booking.lines,
    })
    const { history } = await api.bookings.byId({ id })
    expect(history.at(-1)).toMatchObject({
      type: 'cancelled',
      from: 'confirmed',
      actor: 'customer',
      reason: 'سفر',
    })
    expect(world.deps.messages.inbox(user.phone)[0]?.body).toContain('أُلغي')
    await rebook()
  })

  it('cannot be done twice', async () => {
    const { api, id } = await bookedVisit()
    await api.bookings.cancel({ id })
    expect(await refusalOf(api.bookings.cancel({ id }))).toEqual({
      reason: 'ILLEGAL_TRANSITION',
      details: { from: 'cancelled', to: 'cancelled' },
    })
  })

  it('ends for the customer when the visit begins, not for the salon', async () => {
    const { api, staff, id } = await bookedVisit()
    world.deps.clock.set(AT)
    expect((await refusalOf(api.bookings.cancel({ id }))).reason).toBe('TOO_LATE_TO_CANCEL')
    expect((await staff.bookings.manage.cancel({ id })).status).toBe('cancelled')
  })

  it('shows its terms as they were when it was booked', async () => {
    const { api, id, salon } = await bookedVisit({ freeCancellationMinutes: 60, cancellationFeePercent: 30 })
    await world.db
      .updateTable('salons')
      .set({ freeCancellationMinutes: 10_000 })
      .where('id', '=', salon.salonId)
      .execute()
    expect(await api.bookings.cancellationTerms({ id })).toEqual({
      allowed: true,
      refundHalalas: 0,
      feeHalalas: 0,
      freeUntil: '2026-12-02T09:00:00.000Z',
    })
  })
})

describe('bookings.reschedule', () => {
  it('moves the visit at its old price and frees its old time', async () => {
    const { api, user, id, salon, rebook } = await bookedVisit()
    await world.db
      .updateTable('services')
      .set({ priceHalalas: 999_00 })
      .where('id', '=', salon.serviceId)
      .execute()
    const moved = await api.bookings.reschedule({ id, startsAt: LATER })
    expect(moved).toMatchObject({ startsAt: LATER, totalHalalas: 100_00, version: 2, status: 'confirmed' })
    const { history } = await api.bookings.byId({ id })
    expect(history.at(-1)).toMatchObject({ type: 'rescheduled', actor: 'customer' })
    expect(world.deps.messages.inbox(user.phone)[0]?.body).toContain('موعدك الجديد')
    await rebook()
  })

  it('may overlap its own old time', async () => {
    const { api, id } = await bookedVisit()
    const quarter = '2026-12-02T10:15:00.000Z'
    expect((await api.bookings.reschedule({ id, startsAt: quarter })).startsAt).toBe(quarter)
  })

  it('to when it is changes nothing and tells nobody, though somebody else is less busy', async () => {
    const { api, user, id, staff } = await visitOfAnyone()
    const before = await api.bookings.byId({ id })
    const told = world.deps.messages.inbox(user.phone).length
    const { startsAt, lines } = before
    const asked = [{ serviceId: lines[0]?.serviceId ?? '', lineId: lines[0]?.id }]
    expect((await api.bookings.reschedule({ id, startsAt })).version).toBe(1)
    expect((await api.bookings.reschedule({ id, startsAt, lines: asked })).version).toBe(1)
    expect((await staff.bookings.manage.reschedule({ id, startsAt })).version).toBe(1)
    expect(await api.bookings.byId({ id })).toEqual(before)
    expect(world.deps.messages.inbox(user.phone)).toHaveLength(told)
  })

  it('leaves the visit with whoever serves it where anyone may, and gives it to another where she cannot', async () => {
    const { api, id, first, second, occupyAt } = await visitOfAnyone()
    const moved = await api.bookings.reschedule({ id, startsAt: LATER })
    expect(moved.lines).toMatchObject([{ staff: { id: first }, staffChosen: false }])
    await occupyAt(AT, LATER)
    const back = await api.bookings.reschedule({ id, startsAt: AT })
    expect(back.lines).toMatchObject([{ staff: { id: second }, staffChosen: false }])
  })

  it('keeps the old time when the new one is taken', async () => {
    const { api, id, salon } = await bookedVisit()
    const other = await world.signIn()
    const lines = [{ serviceId: salon.serviceId }]
    await other.api.bookings.create({
      salonId: salon.salonId,
      lines,
      startsAt: LATER,
      idempotencyKey: randomUUID(),
    })
    expect((await refusalOf(api.bookings.reschedule({ id, startsAt: LATER }))).reason).toBe('SLOT_TAKEN')
    expect(await api.bookings.byId({ id })).toMatchObject({ startsAt: AT, version: 1 })
  })

  it('changes the services at today’s prices when asked to', async () => {
    const { api, id, salon } = await bookedVisit()
    const line = { serviceId: salon.serviceId }
    const moved = await api.bookings.reschedule({ id, startsAt: LATER, lines: [line, line] })
    expect(moved).toMatchObject({ totalHalalas: 200_00, endsAt: '2026-12-02T13:00:00.000Z' })
  })

  it('keeps price and wish when the salon gives the visit to somebody else', async () => {
    const { staff, id, salon, booking } = await bookedVisit({}, 2)
    const [first] = booking.lines
    const [other] = salon.staffIds.filter((each) => each !== first?.staff.id)
    await world.db
      .updateTable('staffServices')
      .set({ priceHalalas: 180_00 })
      .where('staffId', '=', other ?? '')
      .execute()
    const lines = [{ serviceId: salon.serviceId, staffId: other }]
    const moved = await staff.bookings.manage.reschedule({ id, startsAt: LATER, lines })
    expect(moved).toMatchObject({ startsAt: LATER, totalHalalas: 100_00 })
    expect(moved.lines).toMatchObject([{ staff: { id: other }, staffChosen: false, priceHalalas: 100_00 }])
  })

  it('ends with the free period where a late fee exists', async () => {
    const { api, id, staff } = await bookedVisit({
      freeCancellationMinutes: 24 * 60,
      cancellationFeePercent: 50,
    })
    world.deps.clock.set('2026-12-01T10:00:00.001Z')
    expect((await refusalOf(api.bookings.reschedule({ id, startsAt: LATER }))).reason).toBe(
      'TOO_LATE_TO_CANCEL',
    )
    expect((await staff.bookings.manage.reschedule({ id, startsAt: LATER })).startsAt).toBe(LATER)
  })

  it('cannot move what is over', async () => {
    const { api, id } = await bookedVisit()
    await api.bookings.cancel({ id })
    expect((await refusalOf(api.bookings.reschedule({ id, startsAt: LATER }))).reason).toBe(
      'ILLEGAL_TRANSITION',
    )
  })
})

describe('the salon’s side', () => {
  it('confirms and declines what waits, and nothing else', async () => {
    const first = await bookedVisit({ confirmation: 'manual' })
    expect((await first.staff.bookings.manage.confirm({ id: first.id })).status).toBe('confirmed')
    expect((await refusalOf(first.staff.bookings.manage.confirm({ id: first.id }))).reason).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect((await refusalOf(first.staff.bookings.manage.decline({ id: first.id }))).reason).toBe(
      'ILLEGAL_TRANSITION',
    )
    const second = await bookedVisit({ confirmation: 'manual' })
    expect((await second.staff.bookings.manage.decline({ id: second.id, reason: 'ممتلئ' })).status).toBe(
      'cancelled',
    )
    await second.rebook()
    expect(await first.api.notifications.forBooking({ bookingId: first.id })).toMatchObject([
      { event: 'booking_created', status: 'sent' },
      { event: 'booking_confirmed', status: 'sent' },
    ])
    expect(await second.api.notifications.forBooking({ bookingId: second.id })).toMatchObject([
      { event: 'booking_created', status: 'sent' },
      { event: 'booking_declined', status: 'sent' },
    ])
  })

  it('completes a visit, which frees its time and opens its review', async () => {
    const { api, staff, id } = await bookedVisit()
    expect((await refusalOf(api.bookings.review({ bookingId: id, rating: 5 }))).reason).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await staff.bookings.manage.complete({ id })).toMatchObject({
      status: 'completed',
      canReview: true,
    })
    const left = await world.db.selectFrom('occupancies').select('id').where('bookingId', '=', id).execute()
    expect(left).toEqual([])
    expect(await api.bookings.review({ bookingId: id, rating: 4, comment: 'رائع' })).toMatchObject({
      rating: 4,
    })
    expect((await refusalOf(api.bookings.review({ bookingId: id, rating: 4 }))).reason).toBe(
      'ALREADY_REVIEWED',
    )
    expect(await api.bookings.byId({ id })).toMatchObject({
      canReview: false,
      review: { rating: 4, comment: 'رائع' },
    })
  })

  it('moves the averages of salon and stylist with a review, once, also when two come at once', async () => {
    const { api, staff, id, salon } = await bookedVisit()
    await staff.bookings.manage.complete({ id })
    const tries = await Promise.allSettled(
      [1, 2].map(() => api.bookings.review({ bookingId: id, rating: 3 })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rated = await world.db
      .selectFrom('salons')
      .innerJoin('staff', 'staff.salonId', 'salons.id')
      .select(['salons.ratingSum', 'salons.ratingCount', 'staff.ratingSum as stylistSum'])
      .where('salons.id', '=', salon.salonId)
      .execute()
    expect(rated).toEqual([{ ratingSum: 3, ratingCount: 1, stylistSum: 3 }])
  })

  it('marks who did not come', async () => {
    const { staff, id, rebook } = await bookedVisit()
    expect((await staff.bookings.manage.noShow({ id })).status).toBe('no_show')
    await rebook()
  })

  it('enters a walk-in off the customers’ grid and without notice, and tells her', async () => {
    const { salon, staff } = await bookedVisit({ minimumNoticeMinutes: 600 })
    const walkIn = {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      startsAt: '2026-12-01T09:05:00.000Z',
      customer: { name: 'زائرة', phone: '٠٥٠ ٠٠٠ ٠٠٧٧' },
    }
    const booking = await staff.bookings.manage.create(walkIn)
    expect(booking).toMatchObject({ status: 'confirmed', startsAt: walkIn.startsAt })
    expect(await staff.bookings.byId({ id: booking.id })).toMatchObject({
      customer: { name: 'زائرة', phone: '+966500000077' },
    })
    expect(world.deps.messages.inbox('+966500000077')).toHaveLength(1)
    expect((await refusalOf(staff.bookings.manage.create(walkIn))).reason).toBe('SLOT_TAKEN')
    const badPhone = { ...walkIn, startsAt: LATER, customer: { name: 'زائرة', phone: '0112345678' } }
    expect(await refusalOf(staff.bookings.manage.create(badPhone))).toMatchObject({
      reason: 'INVALID_INPUT',
      details: { fields: { 'customer.phone': 'invalid_phone' } },
    })
  })

  it('stores a skipped message for a walk-in without a phone', async () => {
    const { salon, staff } = await bookedVisit()
    const booking = await staff.bookings.manage.create({
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      startsAt: LATER,
      customer: { name: 'زائرة' },
    })
    expect(await staff.notifications.forBooking({ bookingId: booking.id })).toMatchObject([
      { status: 'skipped' },
    ])
  })

  it('sees its calendar with bookings, absences and hours', async () => {
    const { salon, staff, id, user } = await bookedVisit({}, 2)
    const range = { salonId: salon.salonId, from: '2026-12-02', to: '2026-12-03' }
    const calendar = await staff.bookings.manage.calendar(range)
    expect(calendar.bookings).toMatchObject([{ id, customer: { name: user.name, phone: user.phone } }])
    expect(calendar.openingWindows.filter(({ staffId }) => staffId === null)).toMatchObject([
      { date: '2026-12-02', weekday: 3, startMinute: 600, lengthMinutes: 720 },
      { date: '2026-12-03', weekday: 4 },
    ])
    const served = calendar.bookings[0]!.lines[0]!.staff.id
    const idle = salon.staffIds.find((staffId) => staffId !== served)!
    expect((await staff.bookings.manage.calendar({ ...range, staffIds: [idle] })).bookings).toEqual([])
  })

  it('sends a message again as a new attempt', async () => {
    const { salon, staff, id } = await bookedVisit()
    const { items } = await staff.notifications.manage.list({ salonId: salon.salonId })
    expect(items).toMatchObject([{ bookingId: id, attempt: 1, status: 'sent' }])
    expect(await staff.notifications.manage.resend({ id: items[0]!.id })).toMatchObject({
      attempt: 2,
      status: 'sent',
    })
  })
})

describe('bookings.list', () => {
  it('pages through coming ones soonest first and past ones latest first, without gaps or repeats', async () => {
    const salon = await world.seedSalon({ maxOpenBookings: 50 })
    const { api } = await world.signIn()
    const hours = ['07', '08', '09', '10', '11']
    for (const hour of hours) {
      await api.bookings.create({
        salonId: salon.salonId,
        lines: [{ serviceId: salon.serviceId }],
        startsAt: `2026-12-03T${hour}:00:00.000Z`,
        idempotencyKey: randomUUID(),
      })
    }
    const readAll = async (scope: 'upcoming' | 'past') => {
      const starts: string[] = []
      let cursor: string | undefined
      do {
        const page = await api.bookings.list({ scope, limit: 2, cursor })
        starts.push(...page.items.map(({ startsAt }) => startsAt.slice(11, 13)))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return starts
    }
    expect(await readAll('upcoming')).toEqual(hours)
    expect(await readAll('past')).toEqual([])
    world.deps.clock.set('2026-12-04T00:00:00.000Z')
    expect(await readAll('past')).toEqual(hours.toReversed())
    expect((await refusalOf(api.bookings.list({ scope: 'past', cursor: 'bm9uc2Vuc2U' }))).reason).toBe(
      'INVALID_INPUT',
    )
  })
})

describe('the database itself', () => {
  it('refuses two bookings of one resource whatever the code does', async () => {
    const { id, salon } = await bookedVisit()
    const line = await world.db
      .selectFrom('bookingLines')
      .select('id')
      .where('bookingId', '=', id)
      .executeTakeFirstOrThrow()
    const twice = sql`insert into occupancies (resource_id, during, booking_id, booking_line_id)
      values (${salon.staffId}, tstzrange('2026-12-02T10:59:00Z', '2026-12-02T12:00:00Z'), ${id}, ${line.id})`
    await expect(twice.execute(world.db)).rejects.toMatchObject({ constraint: 'occupancies_no_overlap' })
  })

  it.each([
    ['an empty stretch', `'empty'::tstzrange`],
    ['a stretch without an end', `tstzrange('2026-12-02T10:00:00Z', null)`],
    ['a stretch to infinity', `tstzrange('2026-12-02T10:00:00Z', 'infinity')`],
    ['a stretch that includes its end', `tstzrange('2027-12-02T10:00:00Z', '2027-12-02T11:00:00Z', '[]')`],
  ])('refuses %s', async (_what, during) => {
    const { id, salon } = await bookedVisit()
    const insert = `insert into occupancies (resource_id, during, booking_id, booking_line_id)
      select '${salon.staffId}', ${during}, booking_id, id from booking_lines where booking_id = '${id}'`
    await expect(sql.raw(insert).execute(world.db)).rejects.toMatchObject({ code: '23514' })
  })

  it('refuses a cancelled booking that keeps its time', async () => {
    const { id } = await bookedVisit()
    const update = world.db
      .updateTable('bookings')
      .set({ status: 'cancelled' })
      .where('id', '=', id)
      .execute()
    await expect(update).rejects.toMatchObject({ constraint: 'occupancies_match_status' })
  })

  it('never changes or removes a booking’s history', async () => {
    const { id } = await bookedVisit()
    const events = world.db.deleteFrom('bookingEvents').where('bookingId', '=', id)
    await expect(events.execute()).rejects.toMatchObject({ code: '23001' })
    const rewrite = world.db.updateTable('bookingEvents').set({ reason: 'x' }).where('bookingId', '=', id)
    await expect(rewrite.execute()).rejects.toMatchObject({ code: '23001' })
  })
})
