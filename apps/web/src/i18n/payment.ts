import { lazyCatalogue } from './catalogue.ts'
import type { PaymentMessages } from './payment.en.ts'

export const paymentMessages = lazyCatalogue<PaymentMessages>({
  ar: async () => (await import('./payment.ar.ts')).paymentAr,
  en: async () => (await import('./payment.en.ts')).paymentEn,
})
