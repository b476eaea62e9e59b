import { randomUUID } from 'node:crypto'
import { itemAt, type LocalDate } from '@salon/domain'
import { newRoom, newService, newStaff, newTimeOff, type NewSalon, type NewService } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

/** Noon of the day before. */
const NOON = '2026-12-01T09:00:00.000Z'
const DATE = '2026-12-02' as LocalDate
const at = (time: string) => `2026-12-02T${time}:00.000Z`

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
  world.deps.clock.set(NOON)
})
afterAll(() => world.drop())

interface Wanted {
  units?: number
  staff?: number
  service?: Partial<NewService>
  salon?: NewSalon
}

/** A room in which a service of an hour is had, who does that, and what is asked about it. */
async function roomed({ units = 1, staff = 1, service = {}, salon: given = {} }: Wanted = {}) {
  const salon = await world.seedSalon(given, {}, 0)
  const { salonId } = salon
  const { id: roomId, resourceIds } = await newRoom(world.db, { salonId, units })
  const { id: serviceId } = await newService(world.db, { salonId, roomIds: [roomId], ...service })
  const hire = async () => (await newStaff(world.db, { salonId, does: [serviceId] })).id
  const staffIds: string[] = []
  for (let count = 0; count < staff; count += 1) staffIds.push(await hire())
  const { manage } = callerOf(world.deps, await salon.addMember('staff')).bookings
  return {
    ...salon,
    ...{ manage, roomId, resourceIds, serviceId, staffIds, hire },
    ask: (time: string, more: { serviceId?: string; roomId?: string } = {}) =>
      manage.explain({ salonId, roomId, startsAt: at(time), ...more }),
    book: (time: string, staffId?: string) =>
      manage.create({
        ...{ salonId, startsAt: at(time), customer: { name: 'هدى' } },
        lines: [{ serviceId, ...(staffId && { staffId }) }],
      }),
  }
}
const binding = (cause: string) => ({ cause, bindsSalon: true })
const FREE = { causes: [], takenBy: [] }

describe('why a room is not free', () => {
  it('is nothing while it has a place and somebody who serves there is free', async () => {
    const { ask, book, hire, serviceId } = await roomed({ units: 2 })
    await book('13:00')
    await hire()
    expect(await ask('13:00')).toEqual(FREE)
    expect(await ask('13:00', { serviceId })).toEqual(FREE)
  })

  it('is each visit that has a place in it, once it is full', async () => {
    const { ask, book } = await roomed({ units: 2, staff: 3 })
    const visits = [await book('13:00'), await book('13:30')]
    expect(await ask('13:15')).toEqual(FREE)
    const { causes, takenBy } = await ask('13:30')
    expect(causes).toEqual([binding('room')])
    expect(takenBy.map(({ bookingId, from, to }) => [bookingId, from, to])).toEqual([
      [itemAt(visits, 0).id, at('13:00'), at('14:00')],
      [itemAt(visits, 1).id, at('13:30'), at('14:30')],
    ])
    expect(takenBy[0]?.customerName).toBe('هدى')
    expect(await ask('14:00')).toEqual(FREE)
  })

  it('is a visit with what is kept free around it, and while its customer waits', async () => {
    const { ask, book } = await roomed({
      service: {
        ...{ durationMinutes: 90, bufferBeforeMinutes: 15, bufferAfterMinutes: 15 },
        ...{ processingStartMinute: 30, processingLengthMinutes: 45 },
      },
    })
    const { id } = await book('13:00')
    const taken = [{ bookingId: id, from: at('12:45'), to: at('14:45') }]
    // she who serves is free meanwhile
    expect(await ask('13:45')).toMatchObject({ causes: [binding('room')], takenBy: taken })
    expect(await ask('12:45')).toMatchObject({ causes: [binding('busy'), binding('room')], takenBy: taken })
    expect(await ask('14:30')).toMatchObject({ causes: [binding('busy'), binding('room')], takenBy: taken })
    expect(await ask('12:30')).toEqual(FREE)
    expect(await ask('14:45')).toEqual(FREE)
  })

  it('counts what the service that is asked about needs of it', async () => {
    const { ask, book, salonId, roomId, staffIds } = await roomed({ staff: 2 })
    const { id: long } = await newService(world.db, {
      ...{ salonId, roomIds: [roomId], durationMinutes: 30, bufferAfterMinutes: 15 },
    })
    const [her = '', other = ''] = staffIds
    await world.db.insertInto('staffServices').values({ salonId, staffId: other, serviceId: long }).execute()
    await book('13:00', her)
    expect(await ask('12:30')).toEqual(FREE)
    expect(await ask('12:15', { serviceId: long })).toEqual(FREE)
    expect(await ask('12:30', { serviceId: long })).toMatchObject({
      causes: [binding('room')],
      takenBy: [{ from: at('13:00') }],
    })
  })

  it('is full though another room would do for the service', async () => {
    const { ask, book, salonId, roomId, serviceId, manage } = await roomed({ staff: 2 })
    const { id: otherId } = await newRoom(world.db, { salonId })
    await world.db.insertInto('serviceRooms').values({ salonId, serviceId, roomId: otherId }).execute()
    await book('13:00')
    const { rooms } = itemAt((await manage.calendar({ salonId, from: DATE, to: DATE })).bookings, 0)
    const [taken, free] = Object.values(rooms)[0]?.id === roomId ? [roomId, otherId] : [otherId, roomId]
    for (const asked of [{}, { serviceId }]) {
      expect((await ask('13:30', { ...asked, roomId: taken })).causes).toEqual([binding('room')])
      expect(await ask('13:30', { ...asked, roomId: free })).toEqual(FREE)
    }
  })

  it('is that nobody who serves there is free, though the room is', async () => {
    const { ask, book, salonId, staffIds, serviceId } = await roomed({ units: 3, staff: 2 })
    const [her = '', other = ''] = staffIds
    // whoever does something else is no help
    const { id: elsewhere } = await newService(world.db, { salonId })
    await newStaff(world.db, { salonId, does: [elsewhere] })
    const { id } = await book('13:00', her)
    await newTimeOff(world.db, { salonId, resourceId: other, from: at('13:00'), to: at('15:00') })
    const busy = { causes: [binding('busy')], takenBy: [{ bookingId: id, from: at('13:00') }] }
    expect(await ask('13:30')).toMatchObject(busy)
    expect(await ask('13:30', { serviceId })).toMatchObject(busy)
    expect((await ask('13:35')).causes).toEqual([{ cause: 'grid', bindsSalon: false }, binding('busy')])
    await newTimeOff(world.db, { salonId, resourceId: her, from: at('14:00'), to: at('15:00') })
    expect(await ask('14:00')).toEqual({ causes: [binding('time_off')], takenBy: [] })
  })

  it('is the hours, the prayer or the day off that binds everybody', async () => {
    const prayer = { prayerMode: 'closed', prayerBeforeMinutes: 10, prayerAfterMinutes: 20 } as const
    const { ask, salonId, book } = await roomed({ salon: prayer, units: 2 })
    expect((await ask('03:00')).causes).toEqual([binding('hours')])
    expect((await ask('08:45')).causes).toEqual([binding('prayer')])
    await book('12:30')
    await world.db
      .insertInto('dateOverrides')
      .values({ id: randomUUID(), salonId, onDate: '2026-12-02' })
      .execute()
    // who has a place there already is no reason
    expect(await ask('12:30')).toEqual({ causes: [binding('closed')], takenBy: [] })
  })

  it('tells what binds customers alone', async () => {
    const { ask } = await roomed()
    expect((await ask('13:05')).causes).toEqual([{ cause: 'grid', bindsSalon: false }])
  })

  it('is a service that is not had there, or that nobody does', async () => {
    const { ask, salonId, roomId, staffIds } = await roomed()
    const { id: elsewhere } = await newService(world.db, { salonId })
    const [staffId = ''] = staffIds
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: elsewhere }).execute()
    const { id: undone } = await newService(world.db, { salonId, roomIds: [roomId] })
    expect((await ask('13:00', { serviceId: elsewhere })).causes).toEqual([binding('other_room')])
    expect((await ask('13:00', { serviceId: undone })).causes).toEqual([binding('skill')])
    const gone = ask('13:00', { serviceId: randomUUID() })
    expect((await refusalOf(gone)).reason).toBe('SERVICE_UNAVAILABLE')
  })

  it('is that it is out of use, with who was booked there before', async () => {
    const { ask, book, roomId, resourceIds, serviceId } = await roomed()
    const { id } = await book('13:00')
    expect(await ask('11:00')).toEqual(FREE)
    await world.db.updateTable('rooms').set({ isActive: false }).where('id', '=', roomId).execute()
    await world.db.updateTable('resources').set({ isActive: false }).where('id', 'in', resourceIds).execute()
    expect(await ask('11:00')).toEqual({ causes: [binding('out_of_use')], takenBy: [] })
    expect(await ask('13:30', { serviceId })).toMatchObject({
      causes: [binding('out_of_use')],
      takenBy: [{ bookingId: id, from: at('13:00'), to: at('14:00') }],
    })
  })

  it('is told to the salon’s own people of its own rooms, one at a time', async () => {
    const { ask, manage, salonId, roomId, staffIds } = await roomed()
    const other = await roomed()
    expect((await refusalOf(ask('13:00', { roomId: other.roomId }))).reason).toBe('NOT_FOUND')
    expect((await refusalOf(ask('13:00', { roomId: randomUUID() }))).reason).toBe('NOT_FOUND')
    const foreign = other.manage.explain({ salonId, roomId, startsAt: at('13:00') })
    expect((await refusalOf(foreign)).reason).toBe('NOT_FOUND')
    const [staffId = ''] = staffIds
    const both = manage.explain({ salonId, roomId, staffId, startsAt: at('13:00') })
    expect((await refusalOf(both)).reason).toBe('INVALID_INPUT')
  })
})

describe('why a time is not free with anybody', () => {
  it('is that everybody is taken, by which visits', async () => {
    const { manage, book, salonId, serviceId } = await roomed({ units: 3, staff: 2 })
    const anybody = (more = {}) => manage.explain({ salonId, startsAt: at('13:30'), ...more })
    const first = await book('13:00')
    expect(await anybody()).toEqual(FREE)
    const second = await book('13:30')
    for (const asked of [await anybody(), await anybody({ serviceId })]) {
      expect(asked.causes).toEqual([binding('busy')])
      expect(asked.takenBy.map(({ bookingId }) => bookingId)).toEqual([first.id, second.id])
    }
  })

  it('is the rooms of the service, by the visits in them', async () => {
    const { manage, book, salonId, serviceId } = await roomed({ staff: 2 })
    const { id } = await book('13:00')
    const anybody = (more = {}) => manage.explain({ salonId, startsAt: at('13:30'), ...more })
    expect(await anybody()).toEqual(FREE)
    expect(await anybody({ serviceId })).toMatchObject({
      causes: [binding('room')],
      takenBy: [{ bookingId: id, from: at('13:00') }],
    })
  })
})

describe('the statements of an answer', () => {
  it('are three beside the one for the role, however many rooms, people and visits there are', async () => {
    const { salonId, roomId, staffIds, serviceId, book, addMember } = await roomed({ units: 3, staff: 4 })
    for (let count = 0; count < 3; count += 1) await book('13:00')
    const { deps, take } = world.counted()
    const { explain } = callerOf(deps, await addMember('staff')).bookings.manage
    const [staffId = ''] = staffIds
    const asked = { salonId, startsAt: at('13:00') }
    // the first one reads the configuration
    await explain(asked)
    take()
    for (const about of [{}, { staffId }, { roomId }, { roomId, serviceId }]) {
      await explain({ ...asked, ...about })
      expect(take()).toBe(4)
    }
  })
})
