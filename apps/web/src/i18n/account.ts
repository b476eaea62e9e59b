import { accountAr } from './account.ar.ts'
import { accountEn, type AccountMessages } from './account.en.ts'
import type { Catalogue } from './locale.ts'

export const accountMessages: Catalogue<AccountMessages> = { ar: accountAr, en: accountEn }
