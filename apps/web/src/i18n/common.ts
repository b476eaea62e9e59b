import { catalogue } from './catalogue.ts'
import { commonAr } from './common.ar.ts'
import { commonEn, type CommonMessages } from './common.en.ts'

export const commonMessages = catalogue<CommonMessages>({ ar: commonAr, en: commonEn })
