import { randomUUID } from 'node:crypto'
import { everyDay } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { platformOf, setUpSalon } from '../../testing/opening-salon.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'

describe('the review of a salon', () => {
  it('sends it back with a reason that its people read, and is written down with who, when and why', async () => {
    const { manage, salonId, user } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    await platform.sendBack({ salonId, reason: 'العنوان ناقص' })
    expect(await manage.opening.read({ salonId })).toMatchObject({ status: 'draft', reason: 'العنوان ناقص' })
    await manage.opening.submit({ salonId })
    expect(await manage.opening.read({ salonId })).toMatchObject({ status: 'in_review', reason: null })
    await platform.approve({ salonId })
    const { owners, status } = await platform.read({ salonId })
    const { items: log } = await platform.log({ salonId, limit: 50 })
    expect(status).toBe('live')
    expect(owners).toMatchObject([{ userId: user.userId, phone: user.phone }])
    const steps = log.map(({ action, actorName, reason }) => [action, actorName, reason])
    expect(steps.slice(0, 4)).toEqual([
      ['salon_approved', 'Reviewer', null],
      ['salon_submitted', user.name, null],
      ['salon_sent_back', 'Reviewer', 'العنوان ناقص'],
      ['salon_submitted', user.name, null],
    ])
    expect(steps.at(-1)).toEqual(['salon_drafted', user.name, null])
  })

  it('has whatever was done to what belongs to the salon in its log, page by page', async () => {
    const salon = await world.seedSalon()
    const { salonId, staffId, serviceId } = salon
    const owner = await salon.addMember('owner')
    const staff = await salon.addMember('staff')
    const { manage } = callerOf(world.deps, owner).salons
    const { platform } = await platformOf(world)
    await manage.members.remove({ salonId, userId: staff.userId })
    const off = { salonId, staffId, startsAt: AT, endsAt: LATER }
    const { id } = await manage.timeOff.add(off)
    await manage.timeOff.remove({ salonId, id, idempotencyKey: randomUUID() })
    const hours = await manage.weeklyHours.read({ salonId, staffId })
    await manage.weeklyHours.update({
      ...{ salonId, staffId, version: hours.version, settings: { windows: everyDay(12, 20) } },
    })
    const service = await manage.services.read({ salonId, serviceId })
    const settings = { ...service.settings, priceHalalas: 990_00 }
    await manage.services.update({ salonId, serviceId, version: service.version, settings })
    const first = await platform.log({ salonId, limit: 3 })
    expect(first.items.map(({ action }) => action)).toEqual([
      ...['service_changed', 'weekly_hours_changed', 'time_off_removed'],
    ])
    const rest = await platform.log({ salonId, limit: 3, cursor: first.nextCursor ?? '' })
    expect(rest.items.map(({ action }) => action)).toEqual(['time_off_added', 'member_removed'])
    expect(rest.nextCursor).toBeNull()
  })

  it('has neither what is of another salon nor what was refused to strangers in a log', async () => {
    const salon = await world.seedSalon()
    const { salonId } = salon
    const stranger = callerOf(world.deps, await (await world.seedSalon()).addMember('owner'))
    await refusalOf(stranger.salons.manage.opening.read({ salonId }))
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: 'شكاوى' })
    const { items } = await platform.log({ salonId })
    expect(items).toMatchObject([{ action: 'salon_suspended', reason: 'شكاوى' }])
  })

  it('ends once, and not with a salon that lost what it needs meanwhile', async () => {
    const { manage, salonId } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    const { version } = await manage.weeklyHours.read({ salonId })
    await manage.weeklyHours.update({ salonId, version, settings: { windows: [] } })
    expect(await refusalOf(platform.approve({ salonId }))).toEqual({
      reason: 'SALON_NOT_READY',
      details: { missing: ['hours'] },
    })
    await platform.sendBack({ salonId, reason: 'أوقات العمل' })
    const again = await refusalOf(platform.approve({ salonId }))
    expect(again).toEqual({ reason: 'SALON_STATUS_CHANGED', details: { status: 'draft' } })
  })

  it('finds salons by where they are and what they are called', async () => {
    const { manage, salonId, slug } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    const waiting = await platform.list({ status: 'in_review', q: slug.toUpperCase() })
    expect(waiting.items).toMatchObject([{ salonId, slug, status: 'in_review' }])
    expect((await platform.list({ status: 'live', q: slug })).items).toEqual([])
    const named = await platform.list({ q: 'لمسه', limit: 1 })
    expect(named.items).toMatchObject([{ salonId }])
    const { items } = await platform.list({ q: 'لمسه', cursor: named.nextCursor ?? '' })
    expect(items.map((each) => each.salonId)).not.toContain(salonId)
    expect(items.length).toBeGreaterThan(0)
  })

  it('leaves out none of the salons that came in one moment', async () => {
    const salons = await Promise.all(
      [1, 2, 3].map(() => world.seedSalon({ nameAr: 'واحدة', nameEn: 'Same' })),
    )
    const ids = salons.map(({ salonId }) => salonId)
    const at = sql<Date>`'2026-11-30T10:00:00.123456Z'::timestamptz`
    await world.db.updateTable('salons').set({ createdAt: at }).where('id', 'in', ids).execute()
    const { platform } = await platformOf(world)
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await platform.list({ q: 'واحدة', limit: 1, ...(cursor && { cursor }) })
      found.push(...page.items.map(({ salonId }) => salonId))
      cursor = page.nextCursor
    }
    expect(found.toSorted()).toEqual(ids.toSorted())
  })
})

describe('a suspended salon', () => {
  async function suspendedSalon() {
    const salon = await world.seedSalon()
    const { salonId, serviceId } = salon
    const owner = callerOf(world.deps, await salon.addMember('owner'))
    const { api: customer } = await world.signIn()
    const visit = { salonId, lines: [{ serviceId }] }
    const book = (startsAt: string) =>
      customer.bookings.create({ ...visit, startsAt, idempotencyKey: randomUUID() })
    const booking = await book(AT)
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: 'شكاوى متكررة' })
    return { salonId, owner, customer, visit, book, booking, platform }
  }

  it('takes no new bookings, from customers or its own people, until it is reinstated', async () => {
    const { salonId, owner, customer, visit, book, platform } = await suspendedSalon()
    const walkIn = { ...visit, startsAt: LATER, customer: { name: 'هند' }, idempotencyKey: randomUUID() }
    for (const call of [
      () => book(LATER),
      () => owner.bookings.manage.create(walkIn),
      () => customer.salons.availability({ ...visit, from: '2026-12-02', days: 1 }),
    ]) {
      expect((await refusalOf(call())).reason).toBe('SALON_CLOSED')
    }
    expect(await owner.salons.manage.opening.read({ salonId })).toMatchObject({
      ...{ status: 'suspended', reason: 'شكاوى متكررة' },
    })
    await platform.reinstate({ salonId })
    expect(await book(LATER)).toMatchObject({ status: 'confirmed' })
  })

  it('keeps the bookings it has, for both sides to see and to end', async () => {
    const { salonId, owner, customer, booking } = await suspendedSalon()
    expect((await customer.bookings.byId({ id: booking.id })).salon.id).toBe(salonId)
    const { bookings } = await owner.bookings.manage.calendar({
      ...{ salonId, from: '2026-12-02', to: '2026-12-02' },
    })
    expect(bookings.map(({ id }) => id)).toEqual([booking.id])
    const range = { from: '2026-12-01', to: '2026-12-07' } as const
    expect(await owner.salons.manage.numbers.read({ salonId, unit: 'day', ...range })).toBeTruthy()
    const { status } = await owner.bookings.manage.cancel({ id: booking.id, reason: 'اعتذار' })
    expect(status).toBe('cancelled')
  })

  it('moves the bookings it has, which their customers can only cancel', async () => {
    const { salonId, owner, customer, visit, booking } = await suspendedSalon()
    const asked = { ...visit, from: '2026-12-02', days: 1, movingBookingId: booking.id }
    expect((await refusalOf(customer.salons.availability(asked))).reason).toBe('SALON_CLOSED')
    const mine = customer.bookings.reschedule({ id: booking.id, startsAt: LATER })
    expect((await refusalOf(mine)).reason).toBe('SALON_CLOSED')
    const [day] = (await owner.salons.availability(asked)).days
    expect(day?.slots.map(({ startsAt }) => startsAt)).toContain(LATER)
    const { manage } = owner.bookings
    const moved = await manage.reschedule({ id: booking.id, startsAt: LATER })
    expect(moved).toMatchObject({ startsAt: LATER, salon: { id: salonId } })
    await world.db.deleteFrom('openingWindows').where('salonId', '=', salonId).execute()
    const to = { id: booking.id, version: moved.version, to: 'nearest_time' } as const
    expect((await refusalOf(manage.relocate(to))).reason).toBe('SLOT_TAKEN')
    expect((await customer.bookings.cancel({ id: booking.id })).status).toBe('cancelled')
  })

  it('always says why', async () => {
    const { salonId } = await world.seedSalon()
    const change = world.db.updateTable('salons').set({ status: 'suspended' }).where('id', '=', salonId)
    await expect(change.execute()).rejects.toThrow('salons_reason_given')
  })

  it('is no longer told apart from others by whether it is active', async () => {
    const change = sql`update salons set is_active = true where status <> 'live'`
    await expect(change.execute(world.db)).rejects.toThrow('is_active')
  })
})
