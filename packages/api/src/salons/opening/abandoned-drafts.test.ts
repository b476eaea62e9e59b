import { newPhoto } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { newDraft, platformOf, setUpSalon } from '../../testing/opening-salon.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

it('says nothing of an owner who deletes her account, frees its address, and can be opened by nobody', async () => {
  const { user, manage, salonId, slug } = await setUpSalon(world)
  await manage.opening.submit({ salonId })
  const photoId = await newPhoto(world.db, { salonId })
  await callerOf(world.deps, user).accounts.deleteAccount({ phone: user.phone })
  const { platform } = await platformOf(world)
  expect(await platform.read({ salonId })).toMatchObject({
    ...{ status: 'draft', owners: [], phone: null, name: { ar: 'صالون محذوف', en: 'Deleted salon' } },
    ...{ address: { ar: '', en: '' }, district: { ar: '', en: '' }, latitude: 24.7136, longitude: 46.6753 },
  })
  expect(await world.db.selectFrom('photoLeftovers').select('photoId').execute()).toEqual([{ photoId }])
  expect((await refusalOf(platform.approve({ salonId }))).reason).toBe('SALON_STATUS_CHANGED')
  const { user: next } = await world.signIn()
  const again = await callerOf(world.deps, next).salons.manage.drafts.create(newDraft({ slug }))
  expect(again.slug).toBe(slug)
})

it('stays as it is where somebody else belongs to it, or where it was opened', async () => {
  const opened = await world.seedSalon({ nameAr: 'لمسة', nameEn: 'Lamsa' })
  const owner = await opened.addMember('owner')
  await callerOf(world.deps, owner).accounts.deleteAccount({ phone: owner.phone })
  const { platform } = await platformOf(world)
  expect(await platform.read({ salonId: opened.salonId })).toMatchObject({
    ...{ status: 'live', name: { ar: 'لمسة', en: 'Lamsa' } },
  })
})

it('still asks where it is after another city was chosen, as long as nobody has said', async () => {
  const { user } = await world.signIn()
  const { manage } = callerOf(world.deps, user).salons
  const { latitude: _, longitude: __, ...somewhere } = newDraft()
  const { salonId } = await manage.drafts.create(somewhere)
  const { version, settings } = await manage.drafts.read({ salonId })
  await manage.drafts.update({ salonId, version, settings: { ...settings, cityKey: 'jeddah' } })
  expect((await manage.opening.read({ salonId })).missing).toContain('place')
  const moved = await manage.drafts.read({ salonId })
  expect(moved.settings.latitude).not.toBe(settings.latitude)
})
