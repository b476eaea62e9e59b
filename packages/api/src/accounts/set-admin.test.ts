import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { setAdmin } from './set-admin.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

it('an admin is made, and unmade, by the phone of somebody who has signed in', async () => {
  const { user, api } = await world.signIn()
  await setAdmin(world.deps, { phone: user.phone.replace('+966', '0'), isAdmin: true })
  expect((await api.accounts.me()).isAdmin).toBe(true)
  await setAdmin(world.deps, { phone: user.phone, isAdmin: false })
  expect((await api.accounts.me()).isAdmin).toBe(false)
  const log = world.db.selectFrom('auditLog').select('action').where('target', '=', user.userId)
  expect(await log.orderBy('id').execute()).toEqual([{ action: 'admin_made' }, { action: 'admin_removed' }])
  await expect(setAdmin(world.deps, { phone: '0559999999', isAdmin: true })).rejects.toThrow('NOT_FOUND')
})
