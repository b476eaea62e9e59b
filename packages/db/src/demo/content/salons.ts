import { EASTERN_SALONS } from './salons-eastern.ts'
import { HOLY_CITIES_SALONS } from './salons-holy-cities.ts'
import { JEDDAH_SALONS } from './salons-jeddah.ts'
import { RIYADH_SALONS } from './salons-riyadh.ts'
import type { SalonContent } from './types.ts'

/** Every demo salon. The first one is where the demo stylist works and which the demo owner owns. */
export const SALONS: readonly SalonContent[] = [
  ...RIYADH_SALONS,
  ...JEDDAH_SALONS,
  ...EASTERN_SALONS,
  ...HOLY_CITIES_SALONS,
]
