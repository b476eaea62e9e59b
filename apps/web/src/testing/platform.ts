import type { PlatformSalonDetails } from '@salon/contract'
import { at, SALON_ID } from './office.ts'
import { newUser } from './people.ts'
import { named } from './salons.ts'

/** A salon that waits for the platform's people. */
export const PLATFORM_SALON: PlatformSalonDetails = {
  ...{ salonId: SALON_ID, slug: 'rose', name: named('Rose'), audience: 'women', city: named('Riyadh') },
  ...{ status: 'in_review', reason: null, missing: [], createdAt: at('2026-11-20T12:00') },
  ...{ district: named('Olaya'), address: named('Some Street'), latitude: 24.7, longitude: 46.7 },
  ...{ phone: '+966112345678', serviceCount: 3, staffCount: 1 },
  owners: [{ userId: 'u1', name: 'Huda', phone: newUser().phone, lastMessage: null }],
}
