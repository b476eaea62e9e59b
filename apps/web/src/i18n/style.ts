import type { Locale } from '@salon/domain'
import { styleAr } from './style.ar.ts'
import type { StyleMessages } from './style.en.ts'
import { styleEn } from './style.en.ts'

/** Both languages at once, since the page that reads them shows both; it loads with that page alone. */
export const styleTexts: Record<Locale, StyleMessages> = { ar: styleAr, en: styleEn }
