import type { Catalogue } from './locale.ts'
import { visitAr } from './visit.ar.ts'
import { visitEn, type VisitMessages } from './visit.en.ts'

/** Words of a visit that several features show: its times, price, terms and status. */
export const visitMessages: Catalogue<VisitMessages> = { ar: visitAr, en: visitEn }
