import { pluralEn } from './plural.ts'

export const calendarEn = {
  view: 'View',
  views: { day: 'Day', week: 'Week', list: 'List' },
  weekBefore: 'The week before',
  weekAfter: 'The week after',
  thisWeek: 'This week',
  dayOf: (day: string, name: string) => `${day}, ${name}`,
  closed: 'Closed',
  visits: (count: number) =>
    count === 0 ? 'No visits' : pluralEn(count, { one: '1 visit', other: `${count} visits` }),
  bookings: (count: number) => pluralEn(count, { one: '1 booking', other: `${count} bookings` }),
  emptyList: 'No bookings like this in this week',
  fits: 'Free',
  movedBack: 'The booking is back where it was.',
  noStaff: 'Nobody works here yet',
}

export type CalendarMessages = typeof calendarEn
