import { randomUUID } from 'node:crypto'
import { createDb } from '@salon/db'
import { itemAt } from '@salon/domain'
import { newMember, newPhone, newStaff, newTestUser } from '@salon/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { sendDueMessages } from './send-due-messages.ts'

const VISIT = '2026-12-04T14:00:00.000Z'
const LATER = '2026-12-05T14:00:00.000Z'

let world: BookingWorld
type Customer = Awaited<ReturnType<BookingWorld['signIn']>>
let salon: Awaited<ReturnType<BookingWorld['seedSalon']>>
let customer: Customer
let salonPhone: string
beforeEach(async () => {
  // everybody's bookings are looked through, so each test has them to itself
  world = await createBookingWorld()
  salonPhone = newPhone()
  salon = await world.seedSalon({ nameEn: 'Rose', nameAr: 'روز', phone: salonPhone })
  customer = await world.signIn()
})
afterEach(() => world.drop())

const book = (startsAt = VISIT) =>
  customer.api.bookings.create({
    ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt },
    idempotencyKey: randomUUID(),
  })
const run = () => sendDueMessages(world.deps)
const inbox = (phone: string = salonPhone) => world.deps.messages.inbox(phone).map(({ body }) => body)

/** One of the salon's people who wants its messages. */
async function listener(locale: 'ar' | 'en' = 'en') {
  const user = await newTestUser(world.db, { locale })
  await newMember(world.db, { salonId: salon.salonId, userId: user.userId, role: 'staff' })
  const api = callerOf(world.deps, user)
  await api.notifications.manage.setMine({ salonId: salon.salonId, wanted: true })
  return { ...user, api }
}

describe('a salon', () => {
  it('is told of a new booking, a move and a cancellation, each once, at its own number', async () => {
    const { id, reference } = await book()
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(await run()).toMatchObject({ toSalons: 0 })
    expect(inbox()[0]).toMatch(/^روز: لديكم حجز جديد الجمعة، 4 ديسمبر/u)
    expect(inbox()[0]).toContain(reference)
    await customer.api.bookings.reschedule({ id, startsAt: LATER })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()[0]).toMatch(/نُقل من جهة العميل موعد إلى السبت، 5 ديسمبر/u)
    await customer.api.bookings.cancel({ id })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()[0]).toMatch(/أُلغي من جهة العميل موعد السبت/u)
    expect(await run()).toMatchObject({ toSalons: 0 })
    expect(inbox()).toHaveLength(3)
  })

  it('is not told of what its own people did', async () => {
    const staff = callerOf(world.deps, await salon.addMember('manager'))
    await staff.bookings.manage.create({
      ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: VISIT },
      customer: { name: 'Demo', phone: newPhone() },
    })
    const { id } = await book(LATER)
    await run()
    await staff.bookings.manage.reschedule({ id, startsAt: '2026-12-05T16:00:00.000Z' })
    await staff.bookings.manage.cancel({ id })
    expect(await run()).toMatchObject({ toSalons: 0 })
    expect(inbox()).toHaveLength(1)
  })

  it('is told of a new booking that one of its people has moved or confirmed already, all but her', async () => {
    const [noura, reem] = [await listener(), await listener()]
    const moved = await book()
    await noura.api.bookings.manage.reschedule({ id: moved.id, startsAt: LATER })
    await world.db.updateTable('salons').set({ confirmation: 'manual' }).execute()
    const confirmed = await book()
    await noura.api.bookings.manage.confirm({ id: confirmed.id })
    expect(await run()).toMatchObject({ toSalons: 2 })
    expect(await run()).toMatchObject({ toSalons: 0 })
    expect(inbox(reem.phone).toSorted()).toEqual([
      expect.stringMatching(/^Rose: you have a new booking for Friday/),
      expect.stringMatching(/^Rose: you have a new booking for Saturday/),
    ])
    expect(inbox(noura.phone)).toEqual([])
  })

  it('is told at once of what the customer does with a booking that its only listener was quick to take on', async () => {
    const noura = await listener()
    await world.db.updateTable('salons').set({ confirmation: 'manual' }).execute()
    const [moved, cancelled] = [await book(), await book(LATER)]
    for (const { id } of [moved, cancelled]) await noura.api.bookings.manage.confirm({ id })
    expect(await run()).toMatchObject({ toSalons: 0 })
    await customer.api.bookings.reschedule({ id: moved.id, startsAt: '2026-12-05T16:00:00.000Z' })
    await customer.api.bookings.cancel({ id: cancelled.id })
    expect(await run()).toMatchObject({ toSalons: 2 })
    expect(inbox(noura.phone).toSorted()).toEqual([
      expect.stringMatching(/^Rose: the customer cancelled/),
      expect.stringMatching(/^Rose: the customer moved/),
    ])
  })

  it('is told of what the customer does with a visit that it wrote down for her', async () => {
    const staff = callerOf(world.deps, await salon.addMember('manager'))
    const written = await staff.bookings.manage.create({
      ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: VISIT },
      customer: { name: 'Demo', phone: customer.user.phone },
    })
    expect(await run()).toMatchObject({ toSalons: 0 })
    await customer.api.bookings.reschedule({ id: written.id, startsAt: LATER })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()[0]).toMatch(/نُقل من جهة العميل موعد إلى السبت/u)
    await customer.api.bookings.cancel({ id: written.id })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()[0]).toMatch(/أُلغي من جهة العميل موعد السبت/u)
  })

  it('is told of a move of the customer while the visit begins when she moved it to, whatever else its people did since', async () => {
    const [noura, reem, huda] = [await listener(), await listener(), await listener()]
    const { id } = await book()
    await run()
    const { lines } = await customer.api.bookings.reschedule({ id, startsAt: LATER })
    const { id: otherId } = await newStaff(world.db, { salonId: salon.salonId, does: [salon.serviceId] })
    const { serviceId, id: lineId } = itemAt(lines, 0)
    const toOther = { id, startsAt: LATER, lines: [{ lineId, serviceId, staffId: otherId }] }
    const { version } = await noura.api.bookings.manage.reschedule(toOther)
    await reem.api.bookings.manage.resize({ id, version, lines: [{ line: 0, minutes: 90 }] })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(await run()).toMatchObject({ toSalons: 0 })
    expect(inbox(huda.phone)[0]).toMatch(/^Rose: the customer moved a booking to Saturday/)
    expect([noura, reem].map(({ phone }) => inbox(phone).length)).toEqual([1, 1])
  })

  it('is told of a move although she is there already', async () => {
    const soon = ['2026-12-01T11:00:00.000Z', '2026-12-01T13:00:00.000Z'] as const
    const { id } = await book(soon[0])
    await run()
    await customer.api.bookings.reschedule({ id, startsAt: soon[1] })
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    await staff.bookings.manage.checkIn({ id })
    expect(await run()).toMatchObject({ toSalons: 1 })
    await staff.bookings.manage.undoCheckIn({ id })
    expect(await run()).toMatchObject({ toSalons: 0 })
  })

  it('is not told of a move of the customer once its people moved the visit on, or ended it', async () => {
    const noura = await listener()
    await listener()
    const [moved, cancelled] = [await book(), await book('2026-12-04T16:00:00.000Z')]
    await run()
    await customer.api.bookings.reschedule({ id: moved.id, startsAt: LATER })
    await noura.api.bookings.manage.reschedule({ id: moved.id, startsAt: '2026-12-06T14:00:00.000Z' })
    await customer.api.bookings.reschedule({ id: cancelled.id, startsAt: LATER })
    await noura.api.bookings.manage.cancel({ id: cancelled.id })
    expect(await run()).toMatchObject({ toSalons: 0 })
  })

  it('is not told again of what it knows, after its people took it on', async () => {
    const [noura] = [await listener(), await listener()]
    const { id } = await book()
    await run()
    await customer.api.bookings.reschedule({ id, startsAt: LATER })
    expect(await run()).toMatchObject({ toSalons: 2 })
    const away = await noura.api.bookings.manage.reschedule({ id, startsAt: VISIT })
    expect(away.startsAt).toBe(VISIT)
    const { version } = await noura.api.bookings.manage.reschedule({ id, startsAt: LATER })
    await noura.api.bookings.manage.resize({ id, version, lines: [{ line: 0, minutes: 90 }] })
    expect(await run()).toMatchObject({ toSalons: 0 })
  })

  it('is told of a booking however many others there is nobody to tell of', async () => {
    const noura = await listener()
    await world.db.updateTable('salons').set({ maxOpenBookings: 50 }).execute()
    for (let hour = 8; hour < 18; hour += 1) {
      for (const day of ['03', '04']) {
        const { id } = await book(`2026-12-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)
        await noura.api.bookings.manage.resize({ id, version: 1, lines: [{ line: 0, minutes: 55 }] })
      }
    }
    await book('2026-12-05T14:00:00.000Z')
    expect(await run()).toMatchObject({ toSalons: 1 })
  })

  it('is told how things stand, not how they came: moved at once is new, cancelled at once is nothing', async () => {
    const moved = await book()
    await customer.api.bookings.reschedule({ id: moved.id, startsAt: LATER })
    const gone = await book()
    await customer.api.bookings.cancel({ id: gone.id })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()).toEqual([expect.stringMatching(/لديكم حجز جديد السبت/u)])
  })

  it('is told of a visit that it was not told of when it was booked, once that is cancelled', async () => {
    const { id } = await book()
    world.deps.clock.set('2026-12-01T11:00:00.000Z')
    expect(await run()).toMatchObject({ toSalons: 0 })
    await customer.api.bookings.cancel({ id })
    expect(await run()).toMatchObject({ toSalons: 1 })
  })

  it('is told at the phones of those who want it, each in her language, instead of its own', async () => {
    const [noura, reem] = [await listener('en'), await listener('ar')]
    const { id } = await book()
    expect(await run()).toMatchObject({ toSalons: 2 })
    expect(inbox(noura.phone)).toEqual([expect.stringMatching(/^Rose: you have a new booking for Friday/)])
    expect(inbox(reem.phone)).toHaveLength(1)
    expect(inbox()).toEqual([])
    await reem.api.notifications.manage.setMine({ salonId: salon.salonId, wanted: false })
    await customer.api.bookings.cancel({ id })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox(reem.phone)).toHaveLength(1)
  })

  it('is told at five phones at most', async () => {
    for (let count = 0; count < 6; count += 1) await listener()
    await book()
    expect(await run()).toMatchObject({ toSalons: 5 })
  })

  it('is not told at a number that takes no messages', async () => {
    await world.db.updateTable('salons').set({ phone: '+966110000001' }).execute()
    await book()
    expect(await run()).toMatchObject({ toSalons: 0 })
  })

  it('is told by one of many instances at once', async () => {
    await book()
    const others = Array.from({ length: 4 }, () => createDb({ url: world.database.url, poolMax: 2 }))
    const reports = await Promise.all(others.map((db) => sendDueMessages({ ...world.deps, writeDb: db })))
    await Promise.all(others.map((db) => db.destroy()))
    expect(reports.reduce((sum, { toSalons }) => sum + toSalons, 0)).toBe(1)
    expect(inbox()).toHaveLength(1)
  })

  it('hears of a deleted account as of any cancellation', async () => {
    await book()
    await run()
    await customer.api.accounts.deleteAccount({ phone: customer.user.phone })
    expect(await run()).toMatchObject({ toSalons: 1 })
    expect(inbox()[0]).toMatch(/أُلغي من جهة العميل/u)
  })
})

describe('messages to a salon', () => {
  it('are for its people to see, and not for the customer', async () => {
    const { id: bookingId } = await book()
    await run()
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const events = (rows: { event: string }[]) => rows.map(({ event }) => event)
    expect(events(await customer.api.notifications.forBooking({ bookingId }))).toEqual(['booking_created'])
    expect(events(await staff.notifications.forBooking({ bookingId }))).toEqual([
      'booking_created',
      'salon_booking_created',
    ])
  })

  it('that are sent again go to the salon and never to the customer', async () => {
    const { id: bookingId } = await book()
    await run()
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const sent = await staff.notifications.forBooking({ bookingId })
    const toSalon = sent.find(({ event }) => event === 'salon_booking_created')
    await staff.notifications.manage.resend({ id: toSalon?.id ?? '' })
    expect(inbox()).toHaveLength(2)
    expect(inbox(customer.user.phone)).toHaveLength(1)
  })

  it('that a crash left unsent are sent once more, and not to who wants none any more', async () => {
    const noura = await listener()
    await book()
    await run()
    const interrupt = () =>
      world.db
        .updateTable('notifications')
        .set({ status: 'queued', sentAt: null, provider: null, providerMessageId: null })
        .where('userId', '=', noura.userId)
        .where('attempt', '=', (from) =>
          from.selectFrom('notifications').select((max) => max.fn.max('attempt').as('last')),
        )
        .execute()
    await interrupt()
    world.deps.clock.set('2026-12-01T09:03:00.000Z')
    expect(await run()).toMatchObject({ repeated: 1 })
    expect(inbox(noura.phone)).toHaveLength(2)
    await interrupt()
    await noura.api.notifications.manage.setMine({ salonId: salon.salonId, wanted: false })
    world.deps.clock.set('2026-12-01T09:06:00.000Z')
    expect(await run()).toMatchObject({ repeated: 0 })
  })

  it('are wanted by nobody at first, and by each for herself', async () => {
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const colleague = callerOf(world.deps, await salon.addMember('staff'))
    const { salonId } = salon
    expect(await staff.notifications.manage.mine({ salonId })).toEqual({ wanted: false })
    await staff.notifications.manage.setMine({ salonId, wanted: true })
    expect(await staff.notifications.manage.mine({ salonId })).toEqual({ wanted: true })
    expect(await colleague.notifications.manage.mine({ salonId })).toEqual({ wanted: false })
  })
})
