import { randomUUID } from 'node:crypto'
import { newRoom, newService } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const at = (utc: string) => `2026-12-02T${utc}:00.000Z`

/** A visit at nine, with the first of two stylists, and two of the salon's people who move it. */
async function visitAtNine() {
  const salon = await world.seedSalon({}, { durationMinutes: 60 }, 2)
  const { salonId, serviceId } = salon
  const [noura = '', sara = ''] = salon.staffIds
  const { api: customer } = await world.signIn()
  const visit = await customer.bookings.create({
    ...{ salonId, startsAt: at('09:00'), idempotencyKey: randomUUID() },
    lines: [{ serviceId, staffId: noura }],
  })
  const person = async () => callerOf(world.deps, await salon.addMember('staff')).bookings
  const [first, second] = [await person(), await person()]
  const lineId = visit.lines[0]?.id
  const by = (staffId: string) => [{ lineId, serviceId, staffId }]
  return { ...salon, noura, sara, customer, visit, first, second, by }
}

describe('a visit that one moves while another has moved it', () => {
  it('stays where it went, and says which version there is', async () => {
    const { visit, first, second, by, sara } = await visitAtNine()
    const { id, version } = visit
    const dragged = await first.manage.reschedule({ id, version, startsAt: at('11:00'), lines: by(sara) })
    const moved = await second.manage.reschedule({ id, version: dragged.version, startsAt: at('15:00') })
    const undo = { id, version: dragged.version, startsAt: at('09:00') }
    const changed = { reason: 'CHANGED_MEANWHILE', details: { version: moved.version } }
    expect(await refusalOf(first.manage.reschedule(undo))).toEqual(changed)
    expect(await refusalOf(first.manage.moveTerms(undo))).toEqual(changed)
    expect(await first.byId({ id })).toMatchObject({ startsAt: at('15:00'), version: moved.version })
  })

  it('is refused for the change even where a service that stays is gone', async () => {
    const { salonId, serviceId, staffId, visit, customer, first, by, noura } = await visitAtNine()
    const { id: other } = await newService(world.db, { salonId, durationMinutes: 30 })
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: other }).execute()
    const { id, version } = visit
    await customer.bookings.reschedule({ id, startsAt: at('09:00'), lines: [{ serviceId: other }] })
    const move = first.manage.reschedule({ id, version, startsAt: at('11:00'), lines: by(noura) })
    expect(await refusalOf(move)).toEqual({ reason: 'CHANGED_MEANWHILE', details: { version: version + 1 } })
    expect(serviceId).not.toBe(other)
  })

  it('is moved all the same by who names no version', async () => {
    const { visit, first, second } = await visitAtNine()
    const { id } = visit
    await first.manage.reschedule({ id, startsAt: at('11:00') })
    expect(await second.manage.reschedule({ id, startsAt: at('15:00') })).toMatchObject({ version: 3 })
  })

  it('tells of two at the same moment who came second', async () => {
    const { visit, first, second } = await visitAtNine()
    const { id, version } = visit
    const both = await Promise.allSettled([
      first.manage.reschedule({ id, version, startsAt: at('11:00') }),
      second.manage.reschedule({ id, version, startsAt: at('15:00') }),
    ])
    const refused = both.find((each) => each.status === 'rejected')
    expect(await refusalOf(Promise.reject(refused?.reason))).toEqual({
      reason: 'CHANGED_MEANWHILE',
      details: { version: version + 1 },
    })
    expect((await first.byId({ id })).version).toBe(version + 1)
  })
})

describe('a move that is sent again after a lost answer', () => {
  it('is answered with the visit where it went, with what was added to it', async () => {
    const { serviceId, visit, first, by, sara } = await visitAtNine()
    const { id, version } = visit
    const move = { id, version, startsAt: at('11:00'), lines: [...by(sara), { serviceId }] }
    const moved = await first.manage.reschedule(move)
    expect(moved.lines).toHaveLength(2)
    expect(await first.manage.reschedule(move)).toEqual(moved)
    expect((await first.byId({ id })).history.map(({ type }) => type)).toEqual(['created', 'rescheduled'])
  })

  it('is another one where it asks for something else', async () => {
    const { salonId, serviceId, visit, first, by, noura, sara } = await visitAtNine()
    const { id, version } = visit
    const move = { id, version, startsAt: at('11:00') }
    await first.manage.reschedule({ ...move, lines: by(sara) })
    const room = await newRoom(world.db, { salonId })
    await world.db.insertInto('serviceRooms').values({ salonId, serviceId, roomId: room.id }).execute()
    const others = [
      { ...move, lines: by(sara).map((line) => ({ ...line, roomId: room.id })) },
      { ...move, lines: by(noura) },
      { ...move, startsAt: at('12:00') },
      { ...move, lines: [...by(sara), { serviceId }] },
    ]
    for (const other of others) {
      expect((await refusalOf(first.manage.reschedule(other))).reason).toBe('CHANGED_MEANWHILE')
    }
  })
})
