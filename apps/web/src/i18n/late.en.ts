import type { LateNotice } from '@salon/domain'
import { pluralEn } from './plural.ts'

/** Why a customer gets no message. */
const notices: Record<Exclude<LateNotice, 'ready' | 'told'>, string> = {
  no_phone: 'No mobile number',
  here: 'Has arrived: tell her in person',
  past: 'That time is past: choose a longer delay',
  later_service: 'Begins on time with somebody else',
  not_confirmed: 'Not confirmed yet',
}

export const lateEn = {
  title: 'Running late',
  isLate: (name: string) => `${name} is running late`,
  whose: 'Who is late?',
  howLong: 'By how many minutes?',
  whoWaits: 'Who waits',
  nobody: 'Nobody has to wait: the time after this visit takes the delay in.',
  expected: (expected: string, booked: string) => `about ${expected} instead of ${booked}`,
  notices,
  told: (delivery: string) => `Message: ${delivery}`,
  waiting: 'Waiting',
  sending: 'Being sent',
  bookedStays: 'The booked times stay as they are; nobody is moved.',
  send: (count: number) =>
    count === 0
      ? 'Nobody is chosen'
      : pluralEn(count, { one: 'Send 1 message', other: `Send ${count} messages` }),
  allTold: 'Everybody who can be told knows.',
}

export type LateMessages = typeof lateEn
