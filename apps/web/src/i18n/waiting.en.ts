import { pluralEn } from './plural.ts'

export const waitingEn = {
  count: (count: number) =>
    pluralEn(count, { one: '1 booking waits for you', other: `${count} bookings wait for you` }),
  see: 'Look at them',
  title: 'Bookings that wait for you',
  none: 'All are answered.',
  more: (count: number) => `And ${count} more, once these are answered.`,
  open: 'Details, move or decline',
}

export type WaitingMessages = typeof waitingEn
