import type { Audience } from '@salon/domain'
import { KIDS_SERVICES } from './services-kids.ts'
import { MEN_SERVICES } from './services-men.ts'
import { WELLNESS_SERVICES } from './services-wellness.ts'
import { WOMEN_BEAUTY_SERVICES } from './services-women-beauty.ts'
import { WOMEN_HAIR_SERVICES } from './services-women-hair.ts'
import type { ServiceContent } from './types.ts'

/** What salons offer, of which each takes the categories it lists. */
export const SERVICES: Readonly<Record<Audience, readonly ServiceContent[]>> = {
  women: [...WOMEN_HAIR_SERVICES, ...WOMEN_BEAUTY_SERVICES, ...WELLNESS_SERVICES],
  men: [...MEN_SERVICES, ...WELLNESS_SERVICES],
  kids: KIDS_SERVICES,
}
