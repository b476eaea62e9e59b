import type { RangeUnit } from '@salon/domain'

const units: Record<RangeUnit, string> = { day: 'Day', week: 'Week', month: 'Month' }

export const numbersEn = {
  title: 'Numbers',
  by: 'Put together by',
  units,
  none: 'Nothing in these days',
  noneText: 'Choose other days, or come back once somebody has booked.',
  figures: 'At a glance',
  before: 'Before:',
  comparedWith: (from: string, to: string) => `Compared with ${from} to ${to}.`,
  takings: 'Taken online',
  takingsText: 'Less what was given back, each on its day.',
  atSalon: 'Due at the salon',
  atSalonText: 'What visits that took place left to be paid there, on the day of the visit.',
  allTakings: 'Takings',
  utilisation: 'Time booked',
  utilisationText: 'Of the hours in which each of them can be booked, without absences.',
  visits: 'Visits',
  newClients: 'New clients',
  returningClients: 'Returning clients',
  noShows: 'Missed',
  cancellations: 'Cancelled',
  rating: 'Rating',
  ratingOf: (average: string, count: string) => `${average} (${count})`,
  unrated: '—',
  percent: (share: number) => `${share}%`,
  stylist: 'Who',
  booked: 'Booked',
  share: 'Share',
  bookedOf: (booked: string, offered: string) => `${booked} of ${offered}`,
  offersNothing: '—',
  topServices: 'Most wanted services',
  service: 'Service',
  worth: 'Price in all',
  times: 'How often',
}

export type NumbersMessages = typeof numbersEn
