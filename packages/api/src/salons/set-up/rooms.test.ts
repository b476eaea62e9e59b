import { randomUUID } from 'node:crypto'
import type { RoomSettings } from '@salon/contract'
import { newRoom } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const STEAM: RoomSettings = {
  name: { ar: 'غرفة البخار', en: 'Steam room' },
  ...{ capacity: 1, position: 0, isActive: true },
}
const QUIET: RoomSettings = { ...STEAM, name: { ar: 'غرفة هادئة', en: 'Quiet room' }, position: 1 }
const AT = '2026-12-02T10:00:00.000Z'

/** A salon of two people with a service that is had in one of two rooms. */
async function salonWithRooms() {
  const salon = await world.seedSalon({}, {}, 2)
  const { salonId, serviceId } = salon
  const office = callerOf(world.deps, await salon.addMember('manager'))
  const { rooms, services } = office.salons.manage
  const [steam, quiet] = [
    await rooms.add({ salonId, settings: STEAM }),
    await rooms.add({ salonId, settings: QUIET }),
  ]
  const asItWas = await services.read({ salonId, serviceId })
  const needing = { ...asItWas.settings, roomIds: [steam.id, quiet.id].toSorted() }
  const service = await services.update({ salonId, serviceId, version: asItWas.version, settings: needing })
  return {
    ...{ ...salon, rooms, services, service, steam: steam.id, quiet: quiet.id },
    manage: office.bookings.manage,
    async book(startsAt = AT) {
      const { api } = await world.signIn()
      return api.bookings.create({
        ...{ salonId, startsAt, idempotencyKey: randomUUID() },
        lines: [{ serviceId }],
      })
    },
    async edit(roomId: string, changes: Partial<RoomSettings>, impact?: string) {
      const { version, settings } = await rooms.read({ salonId, roomId })
      return rooms.update({
        salonId,
        roomId,
        version,
        settings: { ...settings, ...changes },
        ...(impact && { impact }),
      })
    },
    impactOf: async (roomId: string, changes: Partial<RoomSettings>) => {
      const { settings } = await rooms.read({ salonId, roomId })
      return rooms.impact({ salonId, roomId, settings: { ...settings, ...changes } })
    },
    roomOf: async (bookingId: string) => {
      const found = await world.db
        .selectFrom('bookingLines')
        .innerJoin('resources', 'resources.id', 'bookingLines.roomResourceId')
        .select('resources.roomId')
        .where('bookingId', '=', bookingId)
        .executeTakeFirst()
      return found?.roomId
    },
    told: async (bookingId: string) => {
      const sent = await world.db
        .selectFrom('notifications')
        .select('event')
        .where('bookingId', '=', bookingId)
        .execute()
      return sent.map(({ event }) => event)
    },
  }
}

describe('rooms of a salon', () => {
  it('are listed in its order with what they take, also those out of use', async () => {
    const { salonId, rooms, steam, quiet, edit } = await salonWithRooms()
    await edit(steam, { position: 2, capacity: 3 })
    await edit(quiet, { isActive: false })
    expect(await rooms.list({ salonId })).toEqual([
      { id: quiet, name: QUIET.name, capacity: 1, isActive: false, services: 1 },
      { id: steam, name: STEAM.name, capacity: 3, isActive: true, services: 1 },
    ])
  })

  it('take as many visits at once as they have places for', async () => {
    const { steam, quiet, edit, book, roomOf } = await salonWithRooms()
    await edit(quiet, { isActive: false })
    expect(await roomOf((await book()).id)).toBe(steam)
    expect(await refusalOf(book())).toEqual({ reason: 'SLOT_TAKEN', details: { cause: 'room' } })
    await edit(steam, { capacity: 2 })
    expect(await roomOf((await book()).id)).toBe(steam)
  })

  it('are any of those that a service may be had in, until it needs none', async () => {
    const { salonId, serviceId, steam, quiet, services, service, book, roomOf } = await salonWithRooms()
    const [one, other] = [await book(), await book()]
    expect(new Set([await roomOf(one.id), await roomOf(other.id)])).toEqual(new Set([steam, quiet]))
    const settings = { ...service.settings, roomIds: [] }
    await services.update({ salonId, serviceId, version: service.version, settings })
    const alone = await book('2026-12-02T14:00:00.000Z')
    expect(await roomOf(alone.id)).toBeUndefined()
  })

  it('are added once, however often it is sent', async () => {
    const { salonId, rooms } = await salonWithRooms()
    const addition = { salonId, settings: { ...STEAM, position: 2 }, idempotencyKey: randomUUID() }
    const one = await rooms.add(addition)
    expect(await rooms.add(addition)).toEqual(one)
    expect(await rooms.list({ salonId })).toHaveLength(3)
  })

  it('stay a service’s when it is saved by a form that does not know of them', async () => {
    const { salonId, serviceId, services, service } = await salonWithRooms()
    const { roomIds, ...known } = service.settings
    const settings = { ...known, durationMinutes: known.durationMinutes + 15 }
    const edit = { salonId, serviceId, version: service.version, settings }
    const saved = await services.update(edit)
    expect(saved.settings).toEqual({ ...settings, roomIds })
    expect(await services.update(edit)).toEqual(saved)
    expect(await services.read({ salonId, serviceId })).toEqual(saved)
    const { id } = await services.add({ salonId, settings })
    expect((await services.read({ salonId, serviceId: id })).settings.roomIds).toEqual([])
  })

  it('are changed in the log, and not over what somebody else made of them', async () => {
    const { salonId, steam, rooms } = await salonWithRooms()
    const { version, settings } = await rooms.read({ salonId, roomId: steam })
    const put = (capacity: number) =>
      rooms.update({ salonId, roomId: steam, version, settings: { ...settings, capacity } })
    await put(2)
    expect((await refusalOf(put(3))).reason).toBe('CHANGED_MEANWHILE')
    const logged = await world.db
      .selectFrom('auditLog')
      .select(['action', 'details'])
      .where('target', '=', steam)
      .execute()
    expect(logged).toMatchObject([
      { action: 'room_added', details: { after: STEAM } },
      { action: 'room_changed', details: { before: { capacity: 1 }, after: { capacity: 2 } } },
    ])
  })

  it('are nobody else’s', async () => {
    const { salonId, serviceId, steam, rooms, services, service } = await salonWithRooms()
    const elsewhere = await newRoom(world.db, { salonId: (await world.seedSalon()).salonId })
    const settings = { ...service.settings, roomIds: [elsewhere.id] }
    for (const attempt of [
      () => rooms.read({ salonId, roomId: elsewhere.id }),
      () => rooms.update({ salonId, roomId: elsewhere.id, version: service.version, settings: STEAM }),
      () => services.update({ salonId, serviceId, version: service.version, settings }),
    ])
      expect((await refusalOf(attempt())).reason).toBe('NOT_FOUND')
    expect(await rooms.read({ salonId, roomId: steam })).toMatchObject({ settings: STEAM })
  })
})

describe('a room that is taken out of use', () => {
  it('names the bookings in it, which go to another one without a word to the customer', async () => {
    const { steam, quiet, edit, impactOf, book, roomOf, manage, told } = await salonWithRooms()
    const visits = [await book(), await book()]
    const places = await Promise.all(visits.map(({ id }) => roomOf(id)))
    const [hit, safe] = places[0] === steam ? visits : visits.toReversed()
    expect(await refusalOf(edit(steam, { isActive: false }))).toMatchObject({ reason: 'BOOKINGS_AFFECTED' })
    const seen = await impactOf(steam, { isActive: false })
    expect(seen).toMatchObject({ bookings: [{ id: hit?.id, canMove: true, lacksRoom: true }] })
    await edit(steam, { isActive: false }, seen.impact ?? '')

    const order = { id: hit?.id ?? '', version: 1, to: 'other_room' } as const
    expect(await refusalOf(manage.relocate(order))).toEqual({
      reason: 'SLOT_TAKEN',
      details: { cause: 'room' },
    })
    await manage.cancel({ id: safe?.id ?? '' })
    const after = await manage.relocate(order)
    expect(after).toMatchObject({
      startsAt: AT,
      lines: [{ staff: hit?.lines[0]?.staff, staffChosen: false }],
    })
    expect(await roomOf(after.id)).toBe(quiet)
    expect(await manage.relocate({ ...order, version: after.version })).toEqual(after)
    expect(await told(after.id)).toEqual(['booking_created'])
  })

  it('is so, too, for whom it has no place left, or its service is had elsewhere', async () => {
    const { salonId, serviceId, steam, quiet, edit, impactOf, services, service, book, roomOf } =
      await salonWithRooms()
    await edit(quiet, { isActive: false })
    await edit(steam, { capacity: 2 })
    const visits = [await book(), await book()]
    expect(await impactOf(steam, { capacity: 1 })).toMatchObject({ bookings: [{}] })
    expect(await impactOf(steam, { capacity: 3 })).toMatchObject({ bookings: [] })
    expect(await roomOf(visits[0]?.id ?? '')).toBe(steam)
    const settings = { ...service.settings, roomIds: [quiet] }
    expect(await services.impact({ salonId, serviceId, settings })).toMatchObject({
      ...{ bookings: [{ lacksRoom: true }, { lacksRoom: true }] },
    })
    expect(
      await services.impact({ salonId, serviceId, settings: { ...settings, roomIds: [] } }),
    ).toMatchObject({ bookings: [] })
  })

  it('leaves a service that has no other to be booked by nobody, and the menu says so', async () => {
    const { salonId, serviceId, steam, quiet, edit, services, book } = await salonWithRooms()
    await edit(quiet, { isActive: false })
    expect(await services.list({ salonId })).toMatchObject({ services: [{ id: serviceId, hasRoom: true }] })
    await edit(steam, { isActive: false })
    expect(await services.list({ salonId })).toMatchObject({
      services: [{ id: serviceId, hasRoom: false }],
      rooms: [
        { id: steam, isActive: false },
        { id: quiet, isActive: false },
      ],
    })
    expect(await refusalOf(book())).toMatchObject({ reason: 'SLOT_TAKEN' })
  })
})

describe('the calendar of a salon with rooms', () => {
  const calendarOf = ({ manage, salonId }: Awaited<ReturnType<typeof salonWithRooms>>) =>
    manage.calendar({ salonId, from: '2026-12-02', to: '2026-12-02' })

  it('names them with what may be had in them, and who is in which', async () => {
    const salon = await salonWithRooms()
    const { serviceId, steam, quiet, edit, impactOf, book } = salon
    const visit = await book()
    await edit(quiet, { capacity: 2 })
    expect(await calendarOf(salon)).toMatchObject({
      rooms: [
        { id: steam, name: STEAM.name, capacity: 1, serviceIds: [serviceId] },
        { id: quiet, name: QUIET.name, capacity: 2, serviceIds: [serviceId] },
      ],
      bookings: [{ id: visit.id, rooms: { [visit.lines[0]?.id ?? '']: { id: steam, name: STEAM.name } } }],
    })
    const seen = await impactOf(steam, { isActive: false })
    await edit(steam, { isActive: false }, seen.impact ?? '')
    expect((await calendarOf(salon)).rooms).toMatchObject([
      { id: quiet },
      { id: steam, capacity: 0, serviceIds: [] },
    ])
  })

  it('moves a visit to the room that is named, while that is free and does for the service', async () => {
    const salon = await salonWithRooms()
    const { salonId, serviceId, quiet, rooms, book, roomOf, manage, told } = salon
    const [visit, beside] = [await book(), await book('2026-12-02T12:00:00.000Z')]
    const staffId = visit.lines[0]?.staff.id
    const move = (roomId: string, startsAt = AT) =>
      manage.reschedule({
        id: visit.id,
        startsAt,
        lines: [{ serviceId, ...(staffId && { staffId }), roomId }],
      })
    expect(await move(quiet)).toMatchObject({ startsAt: AT, lines: [{ staffChosen: false }] })
    expect(await roomOf(visit.id)).toBe(quiet)
    expect(await told(visit.id)).toEqual(['booking_created'])
    const taken = (await roomOf(beside.id)) ?? ''
    const refusal = { reason: 'SLOT_TAKEN', details: { cause: 'room' } }
    const { id: store } = await rooms.add({ salonId, settings: { ...STEAM, position: 2 } })
    expect(await refusalOf(move(store))).toEqual(refusal)
    const elsewhere = await newRoom(world.db, { salonId: (await world.seedSalon()).salonId })
    expect(await refusalOf(move(elsewhere.id))).toEqual(refusal)
    // nobody is busy then but the room
    const other = salon.staffIds.find((id) => id !== beside.lines[0]?.staff.id) ?? ''
    const lines = [{ serviceId, staffId: other, roomId: taken }]
    const busy = manage.reschedule({ id: visit.id, startsAt: '2026-12-02T12:00:00.000Z', lines })
    expect(await refusalOf(busy)).toEqual(refusal)
  })
})
