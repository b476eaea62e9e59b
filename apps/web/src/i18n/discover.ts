import { discoverAr } from './discover.ar.ts'
import { discoverEn, type DiscoverMessages } from './discover.en.ts'
import type { Catalogue } from './locale.ts'

export const discoverMessages: Catalogue<DiscoverMessages> = { ar: discoverAr, en: discoverEn }
