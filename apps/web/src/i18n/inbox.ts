import { inboxAr } from './inbox.ar.ts'
import { inboxEn, type InboxMessages } from './inbox.en.ts'
import type { Catalogue } from './locale.ts'

export const inboxMessages: Catalogue<InboxMessages> = { ar: inboxAr, en: inboxEn }
