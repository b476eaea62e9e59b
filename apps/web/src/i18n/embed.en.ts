export const embedEn = {
  title: (salon: string) => `Book at ${salon}`,
  service: 'What would you like?',
  categories: 'Kinds of service',
  all: 'All',
  change: 'Change the service',
  stylist: 'With whom?',
  stylistFor: (service: string) => `Stylist for ${service}`,
  times: 'When would you like to come?',
  book: 'Review and book',
  newTab: 'opens in a new tab',
  chooseTime: 'Choose a time to go on.',
  bookedElsewhere: 'You confirm the booking in a new tab; nothing is booked before.',
  missing: 'This salon takes no bookings here any more.',
  poweredBy: 'Booking by Salon',
}

export type EmbedMessages = typeof embedEn
