import type { SalonProfileSettings } from '@salon/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const ROSE: SalonProfileSettings = {
  name: { ar: 'ورد الرياض', en: 'Riyadh Rose' },
  about: { ar: 'مكان هادئ', en: 'A quiet place' },
  district: { ar: 'العليا', en: 'Olaya' },
  address: { ar: 'شارع التحلية', en: 'Tahlia Street' },
  latitude: 24.6961,
  longitude: 46.6853,
  phone: '+966112345678',
}

it('what a salon says of itself is what its page and the search show, and its number stands in no log', async () => {
  const salon = await world.seedSalon()
  const { salonId } = salon
  const manager = await salon.addMember('manager')
  const { profile } = callerOf(world.deps, manager).salons.manage
  const { version } = await profile.read({ salonId })
  expect((await profile.update({ salonId, version, settings: ROSE })).settings).toEqual(ROSE)
  const { slug } = await world.db
    .selectFrom('salons')
    .select('slug')
    .where('id', '=', salonId)
    .executeTakeFirstOrThrow()
  expect(await world.anonymous.salons.bySlug({ slug })).toMatchObject(ROSE)
  const { items } = await world.anonymous.salons.search({ q: 'Riyadh Rose' })
  expect(items.map(({ id }) => id)).toContain(salonId)
  const { details } = await world.db
    .selectFrom('auditLog')
    .select('details')
    .where('target', '=', salonId)
    .executeTakeFirstOrThrow()
  expect(details).toMatchObject({ before: { name: { en: 'Salon' } }, after: { name: ROSE.name } })
  expect(details).toMatchObject({ changed: expect.arrayContaining(['phone']) })
  expect(JSON.stringify(details)).not.toContain(ROSE.phone)
})
