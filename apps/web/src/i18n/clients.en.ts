import { pluralEn } from './plural.ts'

export const clientsEn = {
  listComma: ', ',
  title: 'Clients',
  client: 'Client',
  noName: 'Without a name',
  search: 'Name or mobile number',
  none: 'No clients yet',
  noneText: 'Whoever books with a mobile number appears here.',
  found: (count: number) => pluralEn(count, { one: '1 client found', other: `${count} clients found` }),
  noneFound: 'Nobody found',
  noneFoundText: 'Try a part of the name, or fewer digits of the number.',
  noneFoundByWhole: 'Try a part of the name, or the whole number.',
  missing: 'This client is not here any more',
  lastVisit: (day: string) => `Last visit: ${day}`,
  comingVisit: (day: string) => `Coming visit: ${day}`,
  noVisitYet: 'No visit yet',
  visits: (count: number) => pluralEn(count, { one: '1 visit', other: `${count} visits` }),
  noShows: (count: number) => pluralEn(count, { one: 'Missed once', other: `Missed ${count} times` }),
  facts: {
    visits: 'Visits',
    noShows: 'Missed',
    takings: 'Takings',
    lastVisit: 'Last visit',
    comingVisit: 'Coming visit',
    promotions: 'Promotional messages',
  },
  never: 'None',
  agrees: 'Agrees',
  agreesNot: 'Has not agreed',
  note: 'Note of the salon',
  noteHint: 'For your team only. The client can ask for a copy, so write nothing they should not read.',
  history: 'Latest bookings',
}

export type ClientsMessages = typeof clientsEn
