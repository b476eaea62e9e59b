export const salonEn = {
  title: 'Salon',
}

export type SalonMessages = typeof salonEn
