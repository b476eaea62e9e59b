export const visitLinkEn = {
  open: 'Open the booking',
  openHint: 'To move or cancel it, open the booking and sign in with the number that got the message.',
  bookAgain: 'Book again',
  salonPage: 'See the salon',
  atSalonHint: 'The salon booked this visit for you. To move or cancel it, contact the salon.',
  unknownTitle: 'This link does not work any more',
  unknownText: 'The visit was long ago, or the link is not complete. Your visits are under your bookings.',
  toBookings: 'My bookings',
}

export type VisitLinkMessages = typeof visitLinkEn
