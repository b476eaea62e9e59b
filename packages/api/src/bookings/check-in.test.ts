import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

const NOON = '2026-12-01T09:00:00.000Z'
const AT = '2026-12-01T12:00:00.000Z'
const ENDED = '2026-12-01T13:00:00.000Z'
const NEXT_DAY = '2026-12-02T12:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
beforeEach(() => world.deps.clock.set(NOON))
afterAll(() => world.drop())

/** A visit at three this afternoon, and one of the salon's stylists. */
async function visitToday(salonColumns = {}) {
  const salon = await world.seedSalon(salonColumns, { durationMinutes: 60 })
  const { api, user } = await world.signIn()
  const { id } = await api.bookings.create({
    ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: AT },
    idempotencyKey: randomUUID(),
  })
  const member = await salon.addMember('staff')
  const { bookings } = callerOf(world.deps, member)
  const stored = () =>
    world.db
      .selectFrom('bookings')
      .select(['checkedInAt', 'checkedInBy', 'status', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  return { id, api, user, member, bookings, manage: bookings.manage, stored }
}

const illegal = (from: string, to: string) => ({ reason: 'ILLEGAL_TRANSITION', details: { from, to } })

describe('a customer who is there', () => {
  it('is marked with time and person, in the history too, and the booking stays what it is', async () => {
    const { id, api, member, bookings, manage, stored } = await visitToday()
    expect(await manage.checkIn({ id })).toMatchObject({
      ...{ checkedInAt: NOON, status: 'confirmed', version: 1 },
    })
    expect(await stored()).toMatchObject({ checkedInBy: member.userId })
    const { history } = await bookings.byId({ id })
    expect(history.at(-1)).toMatchObject({
      ...{ at: NOON, type: 'checked_in', from: 'confirmed', to: 'confirmed', actor: 'salon' },
      salonPerson: member.name,
    })
    expect((await api.bookings.byId({ id })).history.at(-1)?.salonPerson).toBeNull()
  })

  it('was first seen when she was first marked, and may be unmarked as often', async () => {
    const { id, bookings, manage } = await visitToday()
    await manage.checkIn({ id })
    world.deps.clock.set(AT)
    expect((await manage.checkIn({ id })).checkedInAt).toBe(NOON)
    expect((await manage.undoCheckIn({ id })).checkedInAt).toBeNull()
    expect((await manage.undoCheckIn({ id })).checkedInAt).toBeNull()
    const { history } = await bookings.byId({ id })
    expect(history.map(({ type }) => type)).toEqual(['created', 'checked_in', 'check_in_undone'])
  })

  it('keeps her mark when the visit is completed, for good', async () => {
    const { id, manage } = await visitToday()
    await manage.checkIn({ id })
    expect(await manage.complete({ id })).toMatchObject({ status: 'completed', checkedInAt: NOON })
    expect(await refusalOf(manage.undoCheckIn({ id }))).toEqual(illegal('completed', 'check_in_undone'))
  })

  it('is marked as missed only by who has seen the mark, which goes with it', async () => {
    const { id, manage } = await visitToday()
    await manage.checkIn({ id })
    expect(await refusalOf(manage.noShow({ id }))).toEqual(illegal('confirmed', 'no_show'))
    expect(await manage.noShow({ id, despiteCheckIn: true })).toMatchObject({
      ...{ status: 'no_show', checkedInAt: null },
    })
  })

  it('is there for a later time of the same day, and not for another day', async () => {
    const { id, manage } = await visitToday()
    await manage.checkIn({ id })
    expect((await manage.reschedule({ id, startsAt: '2026-12-01T12:30:00.000Z' })).checkedInAt).toBe(NOON)
    expect((await manage.reschedule({ id, startsAt: NEXT_DAY })).checkedInAt).toBeNull()
  })

  it('loses her mark with her booking', async () => {
    const { id, api, manage } = await visitToday()
    await manage.checkIn({ id })
    expect(await api.bookings.cancel({ id })).toMatchObject({ status: 'cancelled', checkedInAt: null })
    const { id: other, api: leaving, user, manage: office, stored } = await visitToday()
    await office.checkIn({ id: other })
    await leaving.accounts.deleteAccount({ phone: user.phone })
    expect(await stored()).toMatchObject({ status: 'cancelled', checkedInAt: null, checkedInBy: null })
  })
})

describe('a mark', () => {
  it.each([
    ['a day before', '2026-11-30T12:00:00.000Z'],
    ['once the visit is over', ENDED],
  ])('is refused %s', async (_when, now) => {
    const { id, manage } = await visitToday()
    world.deps.clock.set(now)
    expect(await refusalOf(manage.checkIn({ id }))).toEqual(illegal('confirmed', 'checked_in'))
  })

  it('is refused on a booking that waits for the salon’s yes', async () => {
    const { id, manage } = await visitToday({ confirmation: 'manual' })
    expect(await refusalOf(manage.checkIn({ id }))).toEqual(illegal('pending', 'checked_in'))
  })

  it('is kept from a booking that is not confirmed by the database itself', async () => {
    const { id, manage } = await visitToday()
    await manage.checkIn({ id })
    await world.db.deleteFrom('occupancies').where('bookingId', '=', id).execute()
    for (const status of ['pending', 'cancelled', 'no_show']) {
      const change = world.db.updateTable('bookings').set({ status }).where('id', '=', id).execute()
      await expect(change).rejects.toMatchObject({ constraint: 'bookings_checked_in' })
    }
  })
})
