import { itemAt } from '@salon/domain'
import { newRoom, newService, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'

/** Noon of the day before; customers keep to a quarter of an hour. */
const NOON = '2026-12-01T09:00:00.000Z'
const FROM = '2026-12-02T13:00:00.000Z'
const TO = '2026-12-02T14:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
  world.deps.clock.set(NOON)
})
afterAll(() => world.drop())

/** Somebody who is booked for an hour, and what is asked about her. */
async function bookedStylist() {
  const salon = await world.seedSalon({}, { durationMinutes: 45 }, 2)
  const { salonId, serviceId, staffId } = salon
  await occupy(world.db, { salonId, serviceId, staffId, startsAt: FROM, endsAt: TO })
  const { manage } = callerOf(world.deps, await salon.addMember('staff')).bookings
  return {
    ...salon,
    ask: (startsAt: string, more: { staffId?: string; serviceId?: string } = {}) =>
      manage.explain({ salonId, staffId, startsAt, ...more }),
  }
}
const binding = (cause: string) => ({ cause, bindsSalon: true })

describe('why a time is not free', () => {
  it('is nothing where it is', async () => {
    const { ask } = await bookedStylist()
    expect(await ask(TO)).toEqual({ causes: [], takenBy: [] })
  })

  it('names the visit that takes it, and what binds customers alone', async () => {
    const { ask } = await bookedStylist()
    const { causes, takenBy } = await ask('2026-12-02T13:20:00.000Z')
    expect(causes).toEqual([{ cause: 'grid', bindsSalon: false }, binding('busy')])
    expect(takenBy).toMatchObject([{ from: FROM, to: TO }])
  })

  it('counts the buffers of the service that is asked about', async () => {
    const { ask, salonId, staffId } = await bookedStylist()
    const { id: serviceId } = await newService(world.db, {
      salonId,
      durationMinutes: 30,
      bufferAfterMinutes: 15,
    })
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId }).execute()
    const before = '2026-12-02T12:30:00.000Z'
    expect((await ask(before)).causes).toEqual([])
    expect(await ask(before, { serviceId })).toMatchObject({
      causes: [binding('busy')],
      takenBy: [{ from: FROM }],
    })
  })

  it('is not a visit that lies in the wait of the service that is asked about', async () => {
    const { ask, salonId, serviceId, staffId } = await bookedStylist()
    const { id: colourId } = await newService(world.db, {
      ...{ salonId, durationMinutes: 120 },
      ...{ processingStartMinute: 30, processingLengthMinutes: 60 },
    })
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: colourId }).execute()
    const before = '2026-12-02T12:30:00.000Z'
    expect(await ask(before, { serviceId: colourId })).toEqual({ causes: [], takenBy: [] })
    const after = { startsAt: '2026-12-02T14:15:00.000Z', endsAt: '2026-12-02T15:00:00.000Z' }
    await occupy(world.db, { salonId, serviceId, staffId, ...after })
    const { causes, takenBy } = await ask(before, { serviceId: colourId })
    expect(causes).toEqual([binding('busy')])
    expect(takenBy.map(({ from }) => from)).toEqual([after.startsAt])
  })

  it('is her absence, her hours or her skill where it is that', async () => {
    const { ask, salonId, staffId } = await bookedStylist()
    const { id: serviceId } = await newService(world.db, { salonId })
    await world.db
      .insertInto('timeOff')
      .values({
        ...{ id: crypto.randomUUID(), salonId, resourceId: staffId },
        during: '[2026-12-02T15:00Z,2026-12-02T16:00Z)',
      })
      .execute()
    expect((await ask('2026-12-02T15:00:00.000Z')).causes).toEqual([binding('time_off')])
    expect((await ask('2026-12-02T03:00:00.000Z')).causes).toEqual([binding('hours')])
    expect((await ask(TO, { serviceId })).causes).toEqual([binding('skill')])
    expect((await ask('2026-12-01T08:00:00.000Z')).causes).toEqual([{ cause: 'notice', bindsSalon: false }])
    expect((await ask('2026-12-01T07:00:00.000Z')).causes).toEqual([binding('notice')])
  })

  it('is the room of the service that is asked about', async () => {
    const { ask, salonId, staffId } = await bookedStylist()
    const { id: roomId, resourceIds } = await newRoom(world.db, { salonId })
    const { id: serviceId } = await newService(world.db, { salonId, roomIds: [roomId] })
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId }).execute()
    const taken = { salonId, serviceId, staffId, resourceId: itemAt(resourceIds, 0) }
    await occupy(world.db, { ...taken, startsAt: TO, endsAt: '2026-12-02T15:00:00.000Z' })
    expect((await ask(TO)).causes).toEqual([])
    expect((await ask(TO, { serviceId })).causes).toEqual([binding('room')])
  })

  it('is that she takes no bookings any more, with those that she has', async () => {
    const { ask, staffId } = await bookedStylist()
    await world.db.updateTable('resources').set({ isActive: false }).where('id', '=', staffId).execute()
    expect(await ask(TO)).toEqual({ causes: [binding('out_of_use')], takenBy: [] })
    expect(await ask(FROM)).toMatchObject({
      causes: [binding('out_of_use')],
      takenBy: [{ from: FROM, to: TO }],
    })
  })

  it('is not told of somebody of another salon', async () => {
    const { ask } = await bookedStylist()
    const other = await bookedStylist()
    expect((await refusalOf(ask(FROM, { staffId: other.staffId }))).reason).toBe('NOT_FOUND')
  })
})
