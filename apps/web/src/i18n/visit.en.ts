import { pluralEn } from './plural.ts'

export const visitEn = {
  dayStrip: 'Choose a day',
  earlierDays: 'Earlier days',
  laterDays: 'Later days',
  today: 'Today',
  tonight: 'Tonight',
  freeTimes: (count: number) => `${count} free ${pluralEn(count, { one: 'time', other: 'times' })}`,
  freeShort: (count: number) => `${count} free`,
  closed: 'Closed',
  full: 'None left',
  times: 'Choose a time',
  ownTime: 'Yours now',
  dayParts: {
    morning: 'Morning',
    afternoon: 'Afternoon',
    evening: 'Evening',
    afterMidnight: 'After midnight',
  },
  prayers: {
    fajr: 'Fajr prayer',
    dhuhr: 'Dhuhr prayer',
    asr: 'Asr prayer',
    maghrib: 'Maghrib prayer',
    isha: 'Isha prayer',
  },
  fridayPrayer: 'Friday prayer',
  closedOn: (day: string) => `The salon is closed on ${day}`,
  fullOn: (day: string) => `No free times left on ${day}`,
  noneSoon: 'No free times in these two weeks',
  nextAvailable: (when: string) => `Go to the next free time: ${when}`,
  noneAtAll:
    'Nothing is free as far ahead as this salon takes bookings. Choose another stylist or a shorter visit.',
  timesShown: (count: number, day: string) =>
    count === 0
      ? `No free times on ${day}.`
      : `${count} free ${pluralEn(count, { one: 'time', other: 'times' })} on ${day}.`,
  gone: 'The time you had chosen is no longer free.',
  nearest: 'The closest free times:',
  salonTime: (city: string) => `Times are those of ${city}.`,

  from: 'from',
  upTo: 'up to',
  total: 'Total',
  vatIncluded: 'VAT included',
  ofWhichVat: (percent: number) => `Of which ${percent}% VAT`,
  priceByStylist: 'The final price depends on who is free for you; you see it before you go.',
  anyone: 'Anyone',
  withStylist: (name: string) => `With ${name}`,
  chooseVariant: 'Choose one',
  chooseAddOns: 'Optional extras',
  listComma: ', ',
  remove: (service: string) => `Leave out ${service}`,
  firstFree: 'First free time',
  services: (count: number) => `${count} ${pluralEn(count, { one: 'service', other: 'services' })}`,

  freeUntil: (when: string) => `Cancel free of charge until ${when}.`,
  freeAlways: 'Cancel free of charge until the visit begins.',
  noLongerFree: (percent: number) =>
    `Cancelling from now on costs ${percent}% of the total, and never more than you have paid.`,
  feeAfter: (percent: number) =>
    `After that, the salon may keep ${percent}% of the total, and never more than you have paid.`,
  moveUntil: 'You can move the visit yourself as long as cancelling is free.',
  payAtSalon: 'You pay at the salon.',

  paidBy: {
    card: 'Card',
    stcpay: 'STC Pay',
    applepay: 'Apple Pay',
    samsungpay: 'Samsung Pay',
    mada: 'mada',
    visa: 'Visa',
    master: 'Mastercard',
    amex: 'American Express',
  },

  statuses: {
    held: 'Waiting for payment',
    pending: 'Waiting for the salon',
    confirmed: 'Confirmed',
    completed: 'Completed',
    no_show: 'Missed',
    cancelled: 'Cancelled',
    expired: 'Not paid',
  },
  salonMissing: 'This salon is not here',
  salonMissingText: 'It may have left, or the link is incomplete. Others near you are open.',
  openMap: 'Open in maps',
  directions: 'Directions',
  reference: 'Booking number',
  addToCalendar: 'Add to calendar',
  markInCalendar: 'Cancel in my calendar, too',
  calendarTitle: (salon: string) => `Visit at ${salon}`,
  callSalon: 'Call the salon',
}

export type VisitMessages = typeof visitEn
