import { salonAr } from './salon.ar.ts'
import { salonEn, type SalonMessages } from './salon.en.ts'
import type { Catalogue } from './locale.ts'

export const salonMessages: Catalogue<SalonMessages> = { ar: salonAr, en: salonEn }
