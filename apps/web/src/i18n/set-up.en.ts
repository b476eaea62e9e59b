import { pluralEn } from './plural.ts'

export const setUpEn = {
  parts: {
    profile: 'Profile and location',
    bookingRules: 'Booking rules',
    paymentPolicy: 'Payment and cancellation',
  },
  partTexts: {
    profile: 'Name and texts in both languages, address, and where you are on the map.',
    bookingRules: 'How soon and how far ahead customers book, and what happens at prayer times.',
    paymentPolicy: 'What customers pay before a visit, and what a late cancellation costs them.',
  },
  save: 'Save',
  saved: 'Saved.',
  discard: 'Discard changes',
  changedMeanwhile: 'Somebody else changed this while you were typing:',
  takeTheirs: 'Drop my changes',
  keepMine: 'Keep my changes as well',

  prepayment: 'What is paid before the visit?',
  prepayments: {
    none: 'Nothing: all is paid at the salon',
    percent: 'A share of the price',
    fixed: 'A fixed amount',
    full: 'The whole price',
  },
  depositPercent: 'Share in percent',
  depositRiyals: 'Amount in riyals',
  depositRiyalsHint: 'Never more than the visit costs.',
  hold: 'How long is a time kept until it is paid?',
  holdHint: 'After that it is free for others.',
  freeCancellation: 'Cancelling is free until so long before the visit',
  untilVisit: 'Until it begins',
  cancellationFee: 'A later cancellation costs, in percent',
  cancellationFeeHint: 'Of the price, out of what was paid. Also when the customer does not come.',
  policyWrong: {
    percent: 'Enter a whole number from 1 to 100.',
    feePercent: 'Enter a whole number from 0 to 100.',
    riyals: 'Enter an amount of at least 1 riyal.',
  },
  takesNoPayments:
    'No account can take payments yet: until there is one, customers pay at the salon. The owner enters it under Settings.',
  policyFromNow:
    'This holds for bookings from now on. Those that are made keep the terms they were made with.',
  preview: 'What customers read',
  previewPage: 'On the salon’s page',
  previewVisit: (price: string, days: number) =>
    `Before booking, of a visit for ${price} in ${days} ${pluralEn(days, { one: 'day', other: 'days' })}:`,

  confirmation: 'How are bookings confirmed?',
  confirmations: { instant: 'At once', manual: 'By the salon, one by one' },
  minimumNotice: 'At least so long before the visit',
  noNotice: 'Up to the last minute',
  furthestDays: 'So many days ahead at most',
  step: 'A visit may begin every',
  stepHint: 'Customers choose among these times; the salon itself is not bound by them.',
  maxOpenBookings: 'Coming bookings a customer may have',
  maxOpenBookingsHint: 'So that nobody keeps many times at once.',
  prayer: 'At prayer times',
  prayers: {
    ignored: 'The salon works on',
    no_new_starts: 'No visit begins',
    closed: 'The salon pauses',
  },
  prayerBefore: 'From so long before the prayer',
  atPrayer: 'From the call on',
  prayerAfter: 'Until so long after it',
  rulesWrong: {
    furthestDays: 'Enter a whole number from 0 to 365.',
    maxOpenBookings: 'Enter a whole number from 1 to 50.',
  },

  inLanguage: {
    ar: (label: string) => `${label} in Arabic`,
    en: (label: string) => `${label} in English`,
  },
  salonName: 'Name',
  about: 'About the salon',
  district: 'District',
  address: 'Address',
  contactPhone: 'Phone for customers (optional)',
  contactPhoneHint: 'Mobile, landline, 9200 or 800.',
  latitude: 'Latitude',
  longitude: 'Longitude',
  placeHint: 'In degrees, as a map tells them. Prayer times and distances follow from them.',
  profileWrong: {
    name: 'Enter the name in this language, too.',
    latitude: 'Enter degrees from -90 to 90.',
    longitude: 'Enter degrees from -180 to 180.',
    phone: 'Enter a complete phone number.',
  },
}

export type SetUpMessages = typeof setUpEn
