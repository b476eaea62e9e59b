import { asAdmin } from './as-admin.ts'
import { asCustomer } from './as-customer.ts'
import { asGuest } from './as-guest.ts'
import { asOwner } from './as-owner.ts'
import type { Screen } from './screen.ts'

/** Every screen there is, each route at least once: for the pictures, and for what is looked for on all of them. */
export const SCREENS: readonly Screen[] = [
  ...asCustomer.map((screen) => ({ ...screen, as: 'customer' as const })),
  ...asOwner.map((screen) => ({ ...screen, as: 'owner' as const })),
  ...asAdmin.map((screen) => ({ ...screen, as: 'admin' as const })),
  ...asGuest,
]
