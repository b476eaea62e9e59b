import type { RefusalCause } from '@salon/domain'
import { pluralEn } from './plural.ts'

const reasons: Record<RefusalCause, string> = {
  skill: 'Does not do this service',
  notice: 'This time is over',
  too_far: 'Further ahead than bookings are taken',
  closed: 'The salon is closed on this day',
  hours: 'Outside working hours',
  prayer: 'Closed for prayer',
  grid: 'Bookings begin at every fifth minute',
  time_off: 'Away at this time',
  busy: 'Taken by another visit, with the time before and after it',
  room: 'No room is free',
}

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
  waitingTime: (times: string) => `Waiting time ${times}`,
  otherRoom: 'The service is not done here',
  noneFree: (from: string, to: string) => `Nothing is free from ${from} to ${to}. Choose a later day.`,
  columns: 'Columns',
  byStaff: 'By stylist',
  byRoom: 'By room',
  whichRoom: 'Which room?',
  allRooms: 'All rooms',
  noRoom: 'Without a room',
  movedBack: 'The booking is back where it was.',
  askWhy: (times: string, name: string) => `Why is ${times} not free? ${name}`,
  whyTitle: 'Why is this time not free?',
  whyService: 'For which service?',
  anyService: 'Any',
  reasons: {
    all: reasons,
    customers: {
      ...reasons,
      notice: 'Too soon for customers to book',
      too_far: 'Not open to customers yet',
      grid: 'Not one of the starts that customers are offered',
    },
  },
  notForSalon: 'The salon itself may still book it.',
  nothingInTheWay: 'Nothing is in the way any more: this time is free.',
  blockInstead: 'Keep this time free of bookings',
  blockTitle: 'Keep time free of bookings',
  blockUntil: 'Until',
  blockReason: 'Reason (optional)',
  blockReasonHint: 'For the team only; customers do not read it.',
  block: 'Keep it free',
  bookInstead: 'Book instead',
  blocked: 'This time takes no bookings.',
  unblock: 'Open this time for bookings again',
  unblockAll: 'Remove the whole absence',
  unblocked: 'This time takes bookings again.',
  noStaff: 'Nobody works here yet',
}

export type CalendarMessages = typeof calendarEn
