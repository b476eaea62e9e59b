import { lazyCatalogue } from './catalogue.ts'
import type { MembersMessages } from './members.en.ts'

export type { MembersMessages } from './members.en.ts'

export const membersMessages = lazyCatalogue<MembersMessages>({
  ar: async () => (await import('./members.ar.ts')).membersAr,
  en: async () => (await import('./members.en.ts')).membersEn,
})
