import { commonAr } from './common.ar.ts'
import { commonEn, type CommonMessages } from './common.en.ts'
import type { Catalogue } from './locale.ts'

export const commonMessages: Catalogue<CommonMessages> = { ar: commonAr, en: commonEn }
