import { randomUUID } from 'node:crypto'
import type { ServiceSettings } from '@salon/contract'
import { newStaff, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** A salon with its manager's procedures, one service as it is saved, and its page as customers see it. */
async function managedSalon() {
  const salon = await world.seedSalon()
  const { salonId, serviceId } = salon
  const manager = await salon.addMember('manager')
  const { services, categories } = callerOf(world.deps, manager).salons.manage
  const { version, settings } = await services.read({ salonId, serviceId })
  const { slug } = await world.db
    .selectFrom('salons')
    .select('slug')
    .where('id', '=', salonId)
    .executeTakeFirstOrThrow()
  return {
    ...salon,
    ...{ manager, services, categories, version, settings },
    page: () => world.anonymous.salons.bySlug({ slug }),
    startsOf: async (wanted: string) => {
      const asked = { salonId, lines: [{ serviceId: wanted }], from: '2026-12-02', days: 1 }
      return (await world.anonymous.salons.availability(asked)).days[0]?.slots.length
    },
    change: (changes: Partial<ServiceSettings>) =>
      services.update({ salonId, serviceId, version, settings: { ...settings, ...changes } }),
  }
}

const BRAIDS = { name: { ar: 'ضفائر', en: 'Braids' }, description: { ar: 'كلاسيكية', en: 'Classic' } }

describe('what a salon sells', () => {
  it('grows by a heading and a service, which customers see and book at once', async () => {
    const { salonId, serviceId, settings, categories, services, page, startsOf } = await managedSalon()
    const before = await startsOf(serviceId)
    const heading = { kind: 'hair', name: { ar: 'ضفائر', en: 'Braiding' }, position: 5, isActive: true }
    const { id: categoryId } = await categories.add({ salonId, settings: heading })
    const wanted = { ...settings, ...BRAIDS, categoryId, durationMinutes: 120 }
    const { id } = await services.add({ salonId, settings: wanted })
    const { services: seen, categories: headings } = await page()
    expect(headings.map(({ name }) => name.en)).toEqual(['hair', 'Braiding'])
    expect(seen.find((each) => each.id === id)).toMatchObject({ ...BRAIDS, categoryId, durationMinutes: 120 })
    expect(await startsOf(id)).toBe((before ?? 0) - 4)
  })

  it('is seen as a whole by its managers, also what is off the offer', async () => {
    const { salonId, serviceId, staffId, services, change, page } = await managedSalon()
    await newStaff(world.db, { salonId, nameEn: 'Reem', position: 9 })
    await change({ isActive: false })
    expect((await page()).services).toEqual([])
    expect(await services.list({ salonId })).toMatchObject({
      services: [{ id: serviceId, isActive: false, isDone: true }],
      kinds: expect.arrayContaining([expect.objectContaining({ key: 'hair' })]),
      staff: [{ id: staffId }, { name: { en: 'Reem' } }],
    })
  })

  it('changes with its price and its lengths, in the log with what it was', async () => {
    const { serviceId, manager, settings, change } = await managedSalon()
    const changes = {
      ...{ priceHalalas: 150_50, durationMinutes: 90, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
      processing: { startMinute: 30, lengthMinutes: 40 },
    }
    expect((await change(changes)).settings).toEqual({ ...settings, ...changes })
    const logged = await world.db
      .selectFrom('auditLog')
      .select(['action', 'actorUserId', 'details'])
      .where('target', '=', serviceId)
      .execute()
    expect(logged).toMatchObject([
      {
        ...{ action: 'service_changed', actorUserId: manager.userId },
        details: { before: { priceHalalas: 100_00 }, after: { priceHalalas: 150_50 } },
      },
    ])
  })

  it('is done by whom the salon says, each for her own price', async () => {
    const { salonId, serviceId, staffId, change, page } = await managedSalon()
    const { id: other } = await newStaff(world.db, { salonId })
    await world.db
      .updateTable('staffServices')
      .set({ priceHalalas: 120_00 })
      .where('staffId', '=', staffId)
      .execute()
    await change({ staffIds: [other, staffId] })
    const [service] = (await page()).services
    expect(service).toMatchObject({ id: serviceId })
    expect(Object.fromEntries(service!.staff.map((each) => [each.staffId, each.priceHalalas]))).toEqual({
      [staffId]: 120_00,
      [other]: null,
    })
    const later = await managedSalon()
    await later.change({ staffIds: [] })
    expect((await later.page()).services).toEqual([])
  })

  it('is not overwritten unseen', async () => {
    const { change, settings, categories, salonId } = await managedSalon()
    await change({ priceHalalas: 90_00 })
    expect((await refusalOf(change({ priceHalalas: 80_00 }))).reason).toBe('CHANGED_MEANWHILE')
    const key = { salonId, categoryId: settings.categoryId }
    const heading = await categories.read(key)
    const rename = (en: string) => {
      const changed = { ...heading.settings, name: { ar: 'شعر', en } }
      return categories.update({ ...key, version: heading.version, settings: changed })
    }
    expect((await rename('Hair')).settings.name.en).toBe('Hair')
    expect((await refusalOf(rename('Hairs'))).reason).toBe('CHANGED_MEANWHILE')
  })

  it('has nothing of another salon, nor a category that the platform does not know', async () => {
    const { salonId, change, services, categories } = await managedSalon()
    const elsewhere = await managedSalon()
    const { categoryId } = elsewhere.settings
    const heading = { kind: 'unknown', name: BRAIDS.name, position: 0, isActive: true }
    for (const attempt of [
      () => change({ categoryId }),
      () => change({ staffIds: [elsewhere.staffId] }),
      () => services.read({ salonId, serviceId: elsewhere.serviceId }),
      () => services.add({ salonId, settings: elsewhere.settings }),
      () => categories.read({ salonId, categoryId }),
      () => categories.add({ salonId, settings: heading }),
    ]) {
      expect((await refusalOf(attempt())).reason).toBe('NOT_FOUND')
    }
  })

  it('leaves no time to wait outside the service', async () => {
    const { change } = await managedSalon()
    const refusal = await refusalOf(change({ processing: { startMinute: 30, lengthMinutes: 31 } }))
    expect(refusal).toMatchObject({ details: { fields: { 'settings.processing': 'custom' } } })
  })
})

describe('the choices of a service', () => {
  const long = {
    id: randomUUID(),
    name: { ar: 'طويل', en: 'Long' },
    priceHalalas: 180_00,
    durationMinutes: 120,
  }
  const short = {
    id: randomUUID(),
    name: { ar: 'قصير', en: 'Short' },
    priceHalalas: 90_00,
    durationMinutes: 45,
  }
  const wash = { id: randomUUID(), name: { ar: 'غسل', en: 'Wash' }, priceHalalas: 20_00, extraMinutes: 15 }

  it('are booked in their order, at their prices and in their time', async () => {
    const { salonId, serviceId, change, page, services } = await managedSalon()
    const { settings, version } = await change({ variants: [short, long], addOns: [wash] })
    expect(await services.read({ salonId, serviceId })).toEqual({ version, settings })
    const [seen] = (await page()).services
    expect(seen?.variants.map(({ id }) => id)).toEqual([short.id, long.id])
    const { api } = await world.signIn()
    const booking = await api.bookings.create({
      ...{ salonId, startsAt: '2026-12-02T09:00:00.000Z', idempotencyKey: randomUUID() },
      lines: [{ serviceId, variantId: long.id, addOnIds: [wash.id] }],
    })
    expect(booking).toMatchObject({ totalHalalas: 200_00, endsAt: '2026-12-02T11:15:00.000Z' })
    const settled = { ...settings, variants: [short], addOns: [] }
    const found = await services.impact({ salonId, serviceId, settings: settled })
    expect(found).toMatchObject({ bookings: [{ id: booking.id, canMove: false }] })
    await services.update({ salonId, serviceId, version, settings: settled, impact: found.impact! })
    expect((await page()).services[0]).toMatchObject({ variants: [{ id: short.id }], addOns: [] })
    expect(await api.bookings.byId({ id: booking.id })).toMatchObject({ lines: [{ variantId: long.id }] })
  })

  it('leave bookings that have an add-on which is no longer sold to be moved as they are', async () => {
    const { salonId, serviceId, manager, change, services } = await managedSalon()
    const mask = { ...wash, id: randomUUID() }
    const { settings, version } = await change({ addOns: [mask] })
    const { api } = await world.signIn()
    const lines = [{ serviceId, addOnIds: [mask.id] }]
    const startsAt = '2026-12-02T09:00:00.000Z'
    const booking = await api.bookings.create({ salonId, startsAt, lines, idempotencyKey: randomUUID() })
    const settled = { ...settings, addOns: [] }
    const found = await services.impact({ salonId, serviceId, settings: settled })
    expect(found).toMatchObject({ bookings: [{ id: booking.id, canMove: true }] })
    await services.update({ salonId, serviceId, version, settings: settled, impact: found.impact! })
    const office = callerOf(world.deps, manager)
    const asked = { salonId, lines, from: '2026-12-03', days: 1, movingBookingId: booking.id }
    const [day] = (await office.salons.availability(asked)).days
    expect(day?.slots).not.toEqual([])
    const moved = await office.bookings.manage.reschedule({
      id: booking.id,
      startsAt: '2026-12-03T09:00:00.000Z',
    })
    expect(moved).toMatchObject({
      ...{ totalHalalas: booking.totalHalalas, endsAt: '2026-12-03T10:15:00.000Z' },
      lines: [{ addOns: [{ id: mask.id, name: mask.name }] }],
    })
  })

  it('may come after a booking of the service, which can be moved as before', async () => {
    const { salonId, serviceId, staffId, manager, change } = await managedSalon()
    const { api } = await world.signIn()
    const plain = await api.bookings.create({
      ...{ salonId, startsAt: '2026-12-03T09:00:00.000Z', idempotencyKey: randomUUID() },
      lines: [{ serviceId }],
    })
    await change({ variants: [{ ...short, id: randomUUID() }] })
    const moved = await api.bookings.reschedule({ id: plain.id, startsAt: '2026-12-03T12:00:00.000Z' })
    expect(moved).toMatchObject({ totalHalalas: plain.totalHalalas, endsAt: '2026-12-03T13:00:00.000Z' })
    const dragged = await callerOf(world.deps, manager).bookings.manage.reschedule({
      id: plain.id,
      startsAt: '2026-12-03T10:00:00.000Z',
      lines: [{ serviceId, staffId }],
    })
    expect(dragged).toMatchObject({ totalHalalas: plain.totalHalalas, endsAt: '2026-12-03T11:00:00.000Z' })
  })

  it('are nobody else’s, and end no sooner than the wait in it', async () => {
    const { change } = await managedSalon()
    const other = await managedSalon()
    const hers = { ...short, id: randomUUID() }
    await other.change({ variants: [hers] })
    expect((await refusalOf(change({ variants: [hers] }))).reason).toBe('NOT_FOUND')
    expect((await other.page()).services[0]?.variants).toMatchObject([{ id: hers.id, priceHalalas: 90_00 }])
    const processing = { startMinute: 20, lengthMinutes: 30 }
    const soon = change({ processing, variants: [{ ...short, id: randomUUID() }] })
    expect((await refusalOf(soon)).details).toEqual({ fields: { 'settings.processing': 'custom' } })
  })
})

describe('what is no longer offered', () => {
  it('names the bookings of it first, and is kept once somebody looked at them', async () => {
    const { salonId, serviceId, staffId, services, categories, version, settings } = await managedSalon()
    const visit = {
      salonId,
      serviceId,
      staffId,
      startsAt: '2026-12-02T09:00:00Z',
      endsAt: '2026-12-02T10:00:00Z',
    }
    const bookingId = await occupy(world.db, visit)
    const ended = { ...settings, isActive: false }
    const dearer = { ...settings, priceHalalas: settings.priceHalalas + 10_00 }
    expect(await services.impact({ salonId, serviceId, settings: dearer })).toMatchObject({ bookings: [] })
    const found = await services.impact({ salonId, serviceId, settings: ended })
    expect(found).toMatchObject({ bookings: [{ id: bookingId, canMove: false }] })
    const undone = await services.impact({ salonId, serviceId, settings: { ...settings, staffIds: [] } })
    expect(undone).toMatchObject({ impact: found.impact, bookings: [{ canMove: true }] })
    const { categoryId } = settings
    const heading = await categories.read({ salonId, categoryId })
    const hidden = { salonId, categoryId, settings: { ...heading.settings, isActive: false } }
    expect((await categories.impact(hidden)).impact).toBe(found.impact)
    const edit = { salonId, serviceId, version, settings: ended }
    const unseen = services.update(edit)
    expect(await refusalOf(unseen)).toEqual({ reason: 'BOOKINGS_AFFECTED', details: { count: 1 } })
    await services.update({ ...edit, impact: found.impact! })
    expect((await services.read({ salonId, serviceId })).settings.isActive).toBe(false)
  })
})
