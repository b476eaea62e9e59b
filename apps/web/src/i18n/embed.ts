import { lazyCatalogue } from './catalogue.ts'
import type { EmbedMessages } from './embed.en.ts'

export const embedMessages = lazyCatalogue<EmbedMessages>({
  ar: async () => (await import('./embed.ar.ts')).embedAr,
  en: async () => (await import('./embed.en.ts')).embedEn,
})
