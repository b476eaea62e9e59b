import { lazyCatalogue } from './catalogue.ts'
import type { InboxMessages } from './inbox.en.ts'

export const inboxMessages = lazyCatalogue<InboxMessages>({
  ar: async () => (await import('./inbox.ar.ts')).inboxAr,
  en: async () => (await import('./inbox.en.ts')).inboxEn,
})
