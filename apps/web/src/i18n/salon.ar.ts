import type { SalonMessages } from './salon.en.ts'

export const salonAr: SalonMessages = {
  title: 'الصالون',
}
