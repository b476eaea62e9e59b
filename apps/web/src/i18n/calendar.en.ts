import type { ExplainedCause } from '@salon/contract'
import { pluralEn } from './plural.ts'

/** With somebody. */
const staff: Record<ExplainedCause, string> = {
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
  other_room: 'The service is not done in this room',
  out_of_use: 'Takes no bookings',
}

const anybody: typeof staff = {
  ...staff,
  skill: 'Nobody in the team does this',
  hours: 'Nobody who could serve works then',
  time_off: 'Whoever could serve is away then',
  busy: 'Nobody who could serve is free then',
}

const room: typeof staff = {
  ...anybody,
  skill: 'Nobody in the team does what would be done here',
  room: 'No place in this room is free, with the time before and after each visit',
  out_of_use: 'This room is out of use',
}

/** What binds the salon as well, and what customers alone. */
const bound = (all: typeof staff) => ({
  all,
  customers: {
    ...all,
    notice: 'Too soon for customers to book',
    too_far: 'Not open to customers yet',
    grid: 'Not one of the starts that customers are offered',
  },
})

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
  emptyWeek: 'Nothing is booked in this week',
  emptyList: 'No bookings like this in this week',
  fits: 'Free',
  ofStart: (time: string) => `The visit would begin at ${time}. `,
  ofService: (service: string, name: string) => `${service}, ${name}: `,
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
  askFree: (times: string, name: string) => `Is ${times} free? ${name}`,
  askAnyTime: 'Why is a time not free?',
  askDay: (day: string) => `Why is a time not free? ${day}`,
  whyTitle: 'Why is this time not free?',
  whyDay: 'Day',
  whyTime: 'Time',
  whyWhom: 'With whom?',
  whyWhomOrWhere: 'With whom or where?',
  anybody: 'Anybody',
  team: 'Team',
  rooms: 'Rooms',
  whyService: 'For which service?',
  anyService: 'Any',
  reasons: { staff: bound(staff), room: bound(room), anybody: bound(anybody) },
  notForSalon: 'The salon itself may still book it.',
  nothingInTheWay: 'Nothing is in the way: this time is free.',
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
