import { createDb } from '@salon/db'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { errorOf } from './testing/outcome.ts'
import { callerFor, createScene, type Scene } from './testing/scene.ts'

let world: BookingWorld
let scene: Scene
beforeAll(async () => {
  world = await createBookingWorld()
  scene = await createScene(world, 'confirmed')
})
afterAll(() => world.drop())

async function refusalsOf(userId: string) {
  const { rows } = await sql<{ target: string; address: string; details: unknown }>`
    select target, host(address) as address, details from audit_log
    where action = 'access_refused' and actor_user_id = ${userId} order by id`.execute(world.db)
  return rows
}

const userIdOf = (role: 'customer' | 'staff' | 'staffElsewhere') => scene.actors[role]?.userId ?? ''

describe('H64: a refused access', () => {
  it('of an outsider to a salon and to a booking is written down', async () => {
    const outsider = callerFor(world, scene.actors.staffElsewhere)
    await errorOf(outsider.notifications.manage.list({ salonId: scene.salonId }))
    await errorOf(outsider.bookings.manage.cancel({ id: scene.bookingId }))
    await expect.poll(() => refusalsOf(userIdOf('staffElsewhere'))).toHaveLength(2)
    expect((await refusalsOf(userIdOf('staffElsewhere'))).toSorted(byTarget(scene.salonId))).toEqual([
      {
        target: scene.salonId,
        address: '203.0.113.7',
        details: { procedure: 'notifications.manage.list', reason: 'NOT_FOUND' },
      },
      {
        target: scene.bookingId,
        address: '203.0.113.7',
        details: { procedure: 'bookings.manage.cancel', reason: 'NOT_FOUND' },
      },
    ])
  })

  it('with FORBIDDEN is written down', async () => {
    await errorOf(callerFor(world, scene.actors.customer).bookings.manage.confirm({ id: scene.bookingId }))
    await expect
      .poll(() => refusalsOf(userIdOf('customer')))
      .toEqual([
        {
          target: scene.bookingId,
          address: '203.0.113.7',
          details: { procedure: 'bookings.manage.confirm', reason: 'FORBIDDEN' },
        },
      ])
  })

  it('leaves no row when the thing is not there, or the caller may', async () => {
    const staff = callerFor(world, scene.actors.staff)
    await errorOf(staff.bookings.manage.cancel({ id: crypto.randomUUID() }))
    await errorOf(staff.notifications.manage.list({ salonId: crypto.randomUUID() }))
    await staff.notifications.manage.list({ salonId: scene.salonId })
    await errorOf(staff.bookings.manage.confirm({ id: scene.bookingId }))
    // the first row there is: those before it would have come before it
    const elsewhere = await world.seedSalon()
    await errorOf(staff.notifications.manage.list({ salonId: elsewhere.salonId }))
    await expect.poll(() => refusalsOf(userIdOf('staff'))).not.toEqual([])
    expect((await refusalsOf(userIdOf('staff'))).map(({ target }) => target)).toEqual([elsewhere.salonId])
  })

  it('is written down twenty times an hour and no more', async () => {
    const { user, api } = await world.signIn()
    const knock = () => errorOf(api.bookings.manage.cancel({ id: scene.bookingId }))
    for (let count = 1; count <= 25; count += 1) {
      expect((await knock())?.reason).toBe('NOT_FOUND')
      await expect.poll(async () => (await refusalsOf(user.userId)).length).toBe(Math.min(count, 20))
    }
    const other = await world.signIn()
    await errorOf(other.api.bookings.manage.cancel({ id: scene.bookingId }))
    await expect.poll(() => refusalsOf(other.user.userId)).toHaveLength(1)
  })

  it('is refused all the same when it cannot be written down, and the log says so', async () => {
    const { user } = await world.signIn()
    const unreachable = createDb({ url: 'postgres://127.0.0.1:1/salon' })
    const deps = { ...world.deps, writeDb: unreachable }
    const error = await errorOf(callerOf(deps, user).bookings.manage.cancel({ id: scene.bookingId }))
    expect(error).toEqual({ reason: 'NOT_FOUND', details: {} })
    await expect
      .poll(() => world.deps.logged.map(({ message }) => message))
      .toContain('a refused access was not recorded')
    await unreachable.destroy()
  })
})

function byTarget(first: string) {
  return (a: { target: string }, b: { target: string }) =>
    Number(b.target === first) - Number(a.target === first)
}
