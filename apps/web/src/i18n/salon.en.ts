import { pluralEn } from './plural.ts'

export const salonEn = {
  audiences: { women: 'For women', men: 'For men', kids: 'For kids' },
  openNow: 'Open now',
  closedNow: 'Closed now',
  openUntil: (time: string) => `Open until ${time}`,
  opensAt: (day: string, time: string) => `Closed · opens ${day} at ${time}`,
  share: 'Share this salon',
  linkCopied: 'The link is in your clipboard.',
  linkNotCopied: 'The link could not be copied. You can copy it from the address bar.',
  away: (distance: string) => `${distance} away`,
  listComma: ', ',
  hoursToday: (hours: string) => `Today: ${hours}`,
  hours: 'Opening hours',
  today: 'Today',
  closed: 'Closed',
  allDay: 'All day',
  untilNextDay: (span: string) => `${span} (next day)`,
  specialHours: 'Special hours',
  seasonSpan: (first: string, last: string) => `${first} to ${last}`,

  services: 'Services',
  basketFull: (max: number) => `A visit has up to ${max} services. Take one out to choose another.`,
  addService: (name: string) => `Add ${name}`,
  changeService: (name: string) => `Change ${name}`,
  removeService: (name: string) => `Remove ${name}`,
  add: 'Add',
  change: 'Change',
  remove: 'Remove',
  basket: 'Your visit',
  basketEmpty: 'Choose what you would like: its price, its length and the first free time show up here.',
  categories: 'Kinds of service',
  servicesBy: (name: string) => `Services of ${name}`,
  everyone: 'Show all',
  chooseTime: 'Choose a time',

  staff: 'The team',
  bookWith: (name: string) => `Book with ${name}`,
  photos: 'Photos',
  about: 'About the salon',

  policies: 'Good to know',
  confirmation: {
    instant: 'Your booking is confirmed at once.',
    manual: 'The salon confirms each booking itself; you get a message.',
  },
  payment: {
    pay_at_salon: () => 'You pay at the salon.',
    deposit: (share: string) => `A deposit of ${share} is part of the price; the rest is paid at the salon.`,
    full: () =>
      'The visit is paid in full when it is booked, or at the salon where online payment is not offered.',
  },
  percent: (percent: number) => `${percent}%`,
  cancelFree: 'Cancelling is free until the visit begins.',
  cancelFreeUntil: (span: string, percent: number) =>
    `Cancelling is free until ${span} before the visit; after that it costs ${percent}% of the total, and never more than you have paid.`,
  days: (count: number) => `${count} ${pluralEn(count, { one: 'day', other: 'days' })}`,
  notice: (span: string) => `Book at least ${span} ahead.`,
  noNotice: 'You can book up to the last minute.',
  furthest: (days: string) => `Times can be booked up to ${days} ahead.`,
  prayer: {
    no_new_starts: 'No visit begins during prayer times.',
    closed: 'The salon pauses during prayer times.',
  },
  vatIncluded: 'Prices include 15% VAT.',
  vatFree: 'Prices are final.',

  address: 'Address',
  legalName: 'Run by:',
  commercialRegistration: 'Commercial registration:',
  vatNumber: 'VAT number:',
}

export type SalonMessages = typeof salonEn
