import { lazyCatalogue } from './catalogue.ts'
import type { ReceiptMessages } from './receipt.en.ts'

export const receiptMessages = lazyCatalogue<ReceiptMessages>({
  ar: async () => (await import('./receipt.ar.ts')).receiptAr,
  en: async () => (await import('./receipt.en.ts')).receiptEn,
})
