import { everyDay, newTestUser, type TestUser } from '@salon/testkit'
import { callerOf } from './caller.ts'
import type { BookingWorld } from './booking-salon.ts'

let count = 0

/** What somebody says of a salon that she begins, somewhere in Riyadh. */
export function newDraft(changes: { slug?: string; name?: { ar: string; en: string } } = {}) {
  count += 1
  return {
    ...{ slug: `lamsa-${count}-new`, name: { ar: 'لمسة', en: 'Lamsa' }, audience: 'women' as const },
    ...{
      cityKey: 'riyadh',
      district: { ar: '', en: '' },
      address: { ar: 'شارع التحلية', en: 'Tahlia Street' },
    },
    ...{ latitude: 24.69, longitude: 46.68, ...changes },
  }
}

/** Somebody who signed in, and her salon with all that it needs, step by step as she set it up. */
export async function setUpSalon(world: BookingWorld, owner?: TestUser) {
  const user = owner ?? (await newTestUser(world.db))
  const { manage } = callerOf(world.deps, user).salons
  const { salonId, slug } = await manage.drafts.create(newDraft())
  const missingAfter = async (step: () => Promise<unknown>) => {
    await step()
    return (await manage.opening.read({ salonId })).missing
  }
  const hours = await manage.weeklyHours.read({ salonId })
  const settings = { windows: everyDay(10, 22) }
  const missing = [
    await missingAfter(() => manage.weeklyHours.update({ salonId, version: hours.version, settings })),
    await missingAfter(() =>
      manage.drafts.addServices({
        ...{ salonId, own: [] },
        usual: [
          { key: 'haircut', priceHalalas: 130_00, durationMinutes: 60 },
          { key: 'manicure', priceHalalas: 90_00, durationMinutes: 45 },
        ],
      }),
    ),
    await missingAfter(() => manage.drafts.addTeam({ salonId, people: [{ name: 'نورة', isMe: true }] })),
    await missingAfter(() => manage.drafts.choosePaymentPolicy({ salonId })),
  ]
  return { user, manage, salonId, slug, missing }
}

/** The platform's procedures as one of its own people calls them. */
export async function platformOf(world: BookingWorld) {
  const admin = await newTestUser(world.db, { isAdmin: true, name: 'Reviewer' })
  return { admin, platform: callerOf(world.deps, admin).salons.platform }
}
