import { MessageError } from '@salon/providers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'
import { platformOf, setUpSalon } from '../../testing/opening-salon.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

describe('what the platform decides about a salon', () => {
  it('reaches its owner in her language, with the reason and where to go on', async () => {
    const { manage, salonId, slug, user } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    await platform.sendBack({ salonId, reason: 'العنوان  ناقص.' })
    await manage.opening.submit({ salonId })
    await platform.approve({ salonId })
    await callerOf(world.deps, user).accounts.updateProfile({ locale: 'en' })
    await platform.suspend({ salonId, reason: 'x'.repeat(200) })
    await platform.reinstate({ salonId })
    const page = `https://salon.example/s/${slug}`
    const messages = world.deps.messages.inbox(user.phone).toReversed()
    expect(messages.map(({ body }) => body)).toEqual([
      'لمسة: صالونكم بحاجة إلى تعديل قبل الموافقة عليه: العنوان ناقص. أكملوه وأرسلوه من جديد: https://salon.example/manage',
      `لمسة: تمت الموافقة على صالونكم، وأصبح الحجز متاحًا للعملاء: ${page}`,
      `Lamsa: we stopped new bookings; those you have stay. Reason: ${'x'.repeat(160)}…`,
      `Lamsa: customers can book your salon again: ${page}`,
    ])
  })

  it('is told to owners alone, and stands when that fails', async () => {
    const salon = await world.seedSalon()
    const { salonId } = salon
    const [owner, manager] = [await salon.addMember('owner'), await salon.addMember('manager')]
    const { admin, platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: 'شكاوى' })
    expect(world.deps.messages.inbox(owner.phone)).toHaveLength(1)
    expect(world.deps.messages.inbox(manager.phone)).toEqual([])
    const down = () => Promise.reject(new MessageError('console', 'try-again', 'the vendor is down'))
    const deps = { ...world.deps, messages: { ...world.deps.messages, send: down } }
    const { status } = await callerOf(deps, admin).salons.platform.reinstate({ salonId })
    expect(status).toBe('live')
    expect(world.deps.logged.at(-1)).toMatchObject({ level: 'warn', fields: { kind: 'owner_reinstated' } })
    const broken = { ...deps.messages, send: () => Promise.reject(new Error('no such vendor')) }
    const again = callerOf({ ...world.deps, messages: broken }, admin).salons.platform
    expect(await again.suspend({ salonId, reason: 'شكاوى' })).toMatchObject({ status: 'suspended' })
    expect(world.deps.logged.at(-1)).toMatchObject({ level: 'error', fields: { salon: salonId } })
  })
})
