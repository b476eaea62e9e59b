import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@salon/domain'
import type { TestUser } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const date = (text: string) => text as LocalDate
const DAY = { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-02T21:00:00.000Z' }

/** Somebody who is booked at one in the afternoon tomorrow, and who else would book her. */
async function bookedStylist() {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const { api } = await world.signIn()
  const book = (startsAt: string) =>
    api.bookings.create({ salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() })
  const booking = await book('2026-12-02T10:00:00.000Z')
  const { timeOff } = callerOf(world.deps, await salon.addMember('manager')).salons.manage
  return { salonId, staffId, booking, book, api, timeOff, absence: { salonId, staffId, ...DAY } }
}

/** A salon with two who can be booked, of whom one has an account there. */
async function ownColumn() {
  const salon = await world.seedSalon({}, {}, 2)
  const { salonId, staffId } = salon
  const user = await salon.addMember('staff')
  await world.db.updateTable('staff').set({ userId: user.userId }).where('id', '=', staffId).execute()
  const herself = callerOf(world.deps, user)
  const managing = await salon.addMember('manager')
  const manager = callerOf(world.deps, managing)
  return {
    ...{ salonId, user, herself, timeOff: herself.salons.manage.timeOff, managing, manager },
    other: salon.staffIds[1] ?? '',
    absence: { salonId, staffId, ...DAY },
    shown: async () =>
      (await herself.bookings.manage.calendar({ salonId, from: '2026-12-02', to: '2026-12-02' })).timeOff,
  }
}

describe('an absence that who is away enters herself', () => {
  it('is hers to enter and to take back, and the calendar says that it is', async () => {
    const { salonId, user, timeOff, absence, shown } = await ownColumn()
    expect(await timeOff.impact(absence)).toMatchObject({ bookings: [] })
    const { id } = await timeOff.add({ ...absence, reason: 'راحة' })
    expect(await shown()).toMatchObject([{ id, isHerOwn: true }])
    await timeOff.remove({ salonId, id })
    expect(await shown()).toEqual([])
    const log = world.db.selectFrom('auditLog').select(['action', 'target'])
    expect(await log.where('actorUserId', '=', user.userId).orderBy('id').execute()).toEqual([
      { action: 'time_off_added', target: absence.staffId },
      { action: 'time_off_removed', target: absence.staffId },
    ])
  })

  it('is of nobody else', async () => {
    const { salonId, timeOff, manager, absence, other } = await ownColumn()
    const theirs = { ...absence, staffId: other }
    const { id } = await manager.salons.manage.timeOff.add(theirs)
    const elsewhere = await ownColumn()
    for (const [call, reason] of [
      [() => timeOff.impact(theirs), 'FORBIDDEN'],
      [() => timeOff.add(theirs), 'FORBIDDEN'],
      [() => timeOff.remove({ salonId, id }), 'FORBIDDEN'],
      [() => timeOff.add({ ...absence, staffId: elsewhere.absence.staffId }), 'NOT_FOUND'],
      [() => timeOff.add(elsewhere.absence), 'NOT_FOUND'],
      [() => timeOff.list({ salonId }), 'FORBIDDEN'],
    ] as const)
      expect((await refusalOf(call())).reason).toBe(reason)
  })

  it('is not what a manager entered for her, which she keeps', async () => {
    const { salonId, timeOff, manager, absence, shown } = await ownColumn()
    const { id } = await manager.salons.manage.timeOff.add(absence)
    expect(await shown()).toMatchObject([{ id, isHerOwn: false }])
    expect((await refusalOf(timeOff.remove({ salonId, id }))).reason).toBe('FORBIDDEN')
    await manager.salons.manage.timeOff.remove({ salonId, id })
  })

  it('is the manager’s to take back, too', async () => {
    const { salonId, timeOff, manager, absence, shown } = await ownColumn()
    const { id } = await timeOff.add(absence)
    await manager.salons.manage.timeOff.remove({ salonId, id })
    expect(await shown()).toEqual([])
  })

  it('is no longer hers once the account is somebody else’s there', async () => {
    const { salonId, timeOff, absence, other } = await ownColumn()
    const { id } = await timeOff.add(absence)
    await world.db.updateTable('staff').set({ userId: null }).where('id', '=', absence.staffId).execute()
    expect((await refusalOf(timeOff.remove({ salonId, id }))).reason).toBe('FORBIDDEN')
    expect((await refusalOf(timeOff.add({ ...absence, staffId: other }))).reason).toBe('FORBIDDEN')
  })

  it('shows bookings in it first, as to managers', async () => {
    const { salonId, timeOff, absence } = await ownColumn()
    const { api } = await world.signIn()
    const { serviceId } = await world.db
      .selectFrom('staffServices')
      .select('serviceId')
      .where('staffId', '=', absence.staffId)
      .executeTakeFirstOrThrow()
    await api.bookings.create({
      ...{ salonId, lines: [{ serviceId, staffId: absence.staffId }], startsAt: '2026-12-02T10:00:00.000Z' },
      idempotencyKey: randomUUID(),
    })
    expect(await refusalOf(timeOff.add(absence))).toMatchObject({ reason: 'BOOKINGS_AFFECTED' })
  })
})

describe('an absence that was taken back', () => {
  const restoreLater = (user: TestUser, off: { salonId: string; id: string }, minutes: number) => {
    const later = new Date(world.deps.clock.now().getTime() + minutes * 60_000)
    return callerOf({ ...world.deps, clock: { now: () => later } }, user).salons.manage.timeOff.restore(off)
  }

  it('is hers again, as she entered it, once a manager undoes that', async () => {
    const { salonId, timeOff, managing, manager, absence, shown } = await ownColumn()
    const { id } = await timeOff.add({ ...absence, reason: 'راحة' })
    const before = await shown()
    await manager.salons.manage.timeOff.remove({ salonId, id })
    expect(await manager.salons.manage.timeOff.restore({ salonId, id })).toEqual({})
    expect(await shown()).toEqual(before)
    expect(before).toMatchObject([{ id, isHerOwn: true, reason: 'راحة' }])
    const log = world.db.selectFrom('auditLog').select(['action', 'target', 'salonId', 'details'])
    const [last] = await log.where('actorUserId', '=', managing.userId).orderBy('id', 'desc').execute()
    expect(last).toEqual({
      ...{ action: 'time_off_restored', target: absence.staffId, salonId, details: { after: { id } } },
    })
    await timeOff.remove({ salonId, id })
    await timeOff.restore({ salonId, id })
    expect(await shown()).toEqual(before)
  })

  it('takes no bookings again, and leaves those that it has', async () => {
    const { salonId, timeOff, absence, api, booking, book } = await bookedStylist()
    const { id } = await timeOff.add({ ...absence, impact: (await timeOff.impact(absence)).impact! })
    await timeOff.remove({ salonId, id })
    await timeOff.restore({ salonId, id })
    await expect(book('2026-12-02T13:00:00.000Z')).rejects.toThrow('OUTSIDE_HOURS')
    expect((await api.bookings.byId({ id: booking.id })).status).toBe('confirmed')
  })

  it('comes back once, however often that is sent', async () => {
    const { salonId, timeOff, absence, shown } = await ownColumn()
    const { id } = await timeOff.add(absence)
    await timeOff.remove({ salonId, id })
    const restorals = await Promise.all([0, 1, 2].map(() => timeOff.restore({ salonId, id })))
    expect(restorals).toEqual([{}, {}, {}])
    expect(await shown()).toHaveLength(1)
    const log = world.db.selectFrom('auditLog').select('id').where('action', '=', 'time_off_restored')
    expect(await log.where('salonId', '=', salonId).execute()).toHaveLength(1)
  })

  it.each([
    ['times', DAY],
    ['days', { firstDate: date('2026-12-02'), lastDate: date('2026-12-02') }],
  ])('of %s comes back as what somebody else entered meanwhile, not beside it', async (_by, stretch) => {
    const { salonId, timeOff, manager, absence, shown } = await ownColumn()
    const { staffId } = absence
    const off = { salonId, staffId, ...stretch, reason: 'راحة' }
    const { id } = await timeOff.add(off)
    await timeOff.remove({ salonId, id })
    const entered = await manager.salons.manage.timeOff.add(off)
    const restorals = await Promise.all([0, 1].map(() => timeOff.restore({ salonId, id })))
    expect(restorals).toEqual([{}, {}])
    expect(await shown()).toMatchObject([{ id: entered.id, isHerOwn: false }])
    const log = world.db.selectFrom('auditLog').select('id').where('action', '=', 'time_off_restored')
    expect(await log.where('salonId', '=', salonId).execute()).toEqual([])
  })

  it('comes back beside one for another reason', async () => {
    const { salonId, timeOff, manager, absence, shown } = await ownColumn()
    const { id } = await timeOff.add({ ...absence, reason: 'راحة' })
    await timeOff.remove({ salonId, id })
    await manager.salons.manage.timeOff.add({ ...absence, reason: 'تدريب' })
    await timeOff.restore({ salonId, id })
    expect(await shown()).toHaveLength(2)
  })

  it('comes back for whoever took it back, while she may change it', async () => {
    const { salonId, user, timeOff, managing, manager, absence, shown } = await ownColumn()
    const { id } = await timeOff.add(absence)
    await manager.salons.manage.timeOff.remove({ salonId, id })
    const elsewhere = await ownColumn()
    for (const call of [
      () => timeOff.restore({ salonId, id }),
      () => elsewhere.manager.salons.manage.timeOff.restore({ salonId: elsewhere.salonId, id }),
      () => timeOff.restore({ salonId, id: randomUUID() }),
    ])
      expect((await refusalOf(call())).reason).toBe('NOT_FOUND')
    await manager.salons.manage.timeOff.restore({ salonId, id })

    await manager.salons.manage.timeOff.remove({ salonId, id })
    const demoted = world.db.updateTable('salonMembers').set({ role: 'staff' })
    await demoted.where('salonId', '=', salonId).where('userId', '=', managing.userId).execute()
    expect((await refusalOf(restoreLater(managing, { salonId, id }, 0))).reason).toBe('FORBIDDEN')
    expect(await shown()).toEqual([])

    const again = await timeOff.add(absence)
    await timeOff.remove({ salonId, id: again.id })
    await world.db.updateTable('staff').set({ userId: null }).where('id', '=', absence.staffId).execute()
    expect((await refusalOf(restoreLater(user, { salonId, id: again.id }, 0))).reason).toBe('FORBIDDEN')
  })

  it('comes back for a quarter of an hour', async () => {
    const { salonId, managing, manager, absence, shown } = await ownColumn()
    const { id } = await manager.salons.manage.timeOff.add(absence)
    await manager.salons.manage.timeOff.remove({ salonId, id })
    expect((await refusalOf(restoreLater(managing, { salonId, id }, 16))).reason).toBe('NOT_FOUND')
    await restoreLater(managing, { salonId, id }, 14)
    expect(await shown()).toMatchObject([{ id, isHerOwn: false }])
  })
})

describe('an absence', () => {
  it('shows the bookings in it first, and keeps them once they were seen', async () => {
    const { booking, api, timeOff, absence, book } = await bookedStylist()
    const refusal = await refusalOf(timeOff.add(absence))
    expect(refusal).toEqual({ reason: 'BOOKINGS_AFFECTED', details: { count: 1 } })
    const found = await timeOff.impact(absence)
    expect(found.bookings).toMatchObject([{ id: booking.id, reference: booking.reference }])
    await timeOff.add({ ...absence, impact: found.impact! })
    expect((await api.bookings.byId({ id: booking.id })).status).toBe('confirmed')
    await expect(book('2026-12-02T13:00:00.000Z')).rejects.toThrow('OUTSIDE_HOURS')
  })

  it('is listed until it is over, and can be taken back', async () => {
    const { salonId, staffId, timeOff, absence, book } = await bookedStylist()
    const later = { startsAt: '2026-12-03T21:00:00.000Z', endsAt: '2026-12-04T21:00:00.000Z' }
    const { id } = await timeOff.add({ ...absence, ...later, reason: ' سفر ' })
    const listed = { id, staffId, ...later, firstDate: null, lastDate: null, reason: 'سفر' }
    expect(await timeOff.list({ salonId })).toEqual([{ ...listed, staffName: { ar: 'سارة', en: 'Sara' } }])
    await timeOff.remove({ salonId, id })
    expect(await timeOff.list({ salonId })).toEqual([])
    expect((await book('2026-12-04T13:00:00.000Z')).status).toBe('confirmed')
  })

  it('is entered and taken back once, however often it is sent', async () => {
    const { salonId, timeOff, absence } = await bookedStylist()
    const { impact } = await timeOff.impact(absence)
    const [one, two] = await Promise.all([0, 1].map(() => timeOff.add({ ...absence, impact: impact! })))
    expect(two).toEqual(one)
    // the second time nobody needs to look at the bookings again
    expect(await timeOff.add(absence)).toEqual(one)
    expect(await timeOff.list({ salonId })).toHaveLength(1)
    const removal = { salonId, id: one!.id, idempotencyKey: randomUUID() }
    expect(await timeOff.remove(removal)).toEqual({})
    expect(await timeOff.remove(removal)).toEqual({})
  })

  it('is taken back again after that was undone, under another key', async () => {
    const { salonId, manager, absence, shown } = await ownColumn()
    const { timeOff } = manager.salons.manage
    const { id } = await timeOff.add(absence)
    const remove = (idempotencyKey: string) => timeOff.remove({ salonId, id, idempotencyKey })
    const first = randomUUID()
    await remove(first)
    await timeOff.restore({ salonId, id })
    // sent late once more, the first order has no second effect
    expect(await remove(first)).toEqual({})
    expect(await shown()).toMatchObject([{ id }])
    expect(await remove(randomUUID())).toEqual({})
    expect(await shown()).toEqual([])
  })

  it('is of the salon’s own people, and ends after it begins', async () => {
    const { timeOff, absence } = await bookedStylist()
    const other = await bookedStylist()
    const elsewhere = timeOff.add({ ...absence, staffId: other.staffId })
    expect((await refusalOf(elsewhere)).reason).toBe('NOT_FOUND')
    const { id } = await other.timeOff.add({
      ...other.absence,
      impact: (await other.timeOff.impact(other.absence)).impact!,
    })
    expect((await refusalOf(timeOff.remove({ salonId: absence.salonId, id }))).reason).toBe('NOT_FOUND')
    const backwards = timeOff.add({ ...absence, endsAt: absence.startsAt })
    expect((await refusalOf(backwards)).details).toEqual({ fields: { endsAt: 'custom' } })
  })
})
