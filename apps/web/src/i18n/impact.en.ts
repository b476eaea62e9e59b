import { pluralEn } from './plural.ts'

const bookings = (count: number) => `${count} ${pluralEn(count, { one: 'booking', other: 'bookings' })}`
const still = (count: number) =>
  `${bookings(count)} ${pluralEn(count, { one: 'is still as it was', other: 'are still as they were' })}`

export const impactEn = {
  impact: (count: number) => `${bookings(count)} would be affected`,
  impactText:
    'Choose what becomes of each once this is saved. Whose booking is moved or cancelled gets a message; what is kept stays as it is.',
  ofAll: 'All of them',
  chosenSingly: 'Chosen one by one',
  of: (who: string) => `What becomes of the booking of ${who}?`,
  handlings: {
    keep: 'Keep it',
    nearest_time: 'Move it to the nearest free time',
    other_staff: 'Same time, somebody else',
    other_room: 'Same time, another room',
    cancel: 'Cancel it and give the money back',
  },
  keepBookings: 'Save and keep the bookings',
  saveAndHandle: (count: number) => `Save and change ${bookings(count)}`,

  outcomes: 'What became of the bookings',
  progress: 'Bookings that are done',
  doneOf: (done: number, all: number) => `${done} of ${all}`,
  stayHere: 'Keep this page open until it is done.',
  minutesLeft: (minutes: number) =>
    `About ${minutes} ${pluralEn(minutes, { one: 'minute', other: 'minutes' })} left.`,
  limited: 'The server takes no more for a moment. It goes on by itself.',
  inSeconds: (seconds: number) => `In ${seconds} s`,
  stop: 'Stop',
  stopped: (count: number) => `${still(count)}.`,
  goOn: 'Go on',
  groups: {
    leftAlone: 'Changed meanwhile, so not cancelled',
    left: 'Still as they were',
    kept: 'Kept',
    done: 'Changed',
  },
  leftBookings: (count: number) => `${still(count)}, though you chose otherwise with your last change`,
  showLeft: 'Show and go on',
  forgetLeft: 'Leave as they are',
  states: {
    waiting: 'Waiting',
    left: 'As it was',
    leftAlone: 'Not cancelled',
    kept: 'Kept',
    failed: 'Not changed',
  },
  handled: {
    nearest_time: 'Moved',
    other_staff: 'Somebody else',
    other_room: 'Another room',
    cancel: 'Cancelled',
  },
  now: (when: string, who: string) => `Now ${when} · ${who}`,
  isCancelled: 'The customer gets a message, and back what was paid.',
  failures: {
    nearest_time: 'No free time was found within four weeks.',
    other_staff: 'Nobody else is free at this time.',
    other_room: 'No other room is free at this time.',
  },
  chooseTime: 'Choose another time',
  tryAgain: 'Try again what was not changed',
  done: 'Done',
}

export type ImpactMessages = typeof impactEn
