import type { BookDifferenceKind } from '@salon/domain'
import { pluralEn } from './plural.ts'

const kinds: Record<BookDifferenceKind, string> = {
  corrected: 'Put right with us',
  different: 'Moyasar says less than before',
  missing: 'Not known to Moyasar',
  stranger: 'Not known to us',
  unreadable: 'Could not be read',
}

/** What each kind means for the salon. */
const meanings: Record<BookDifferenceKind, string> = {
  corrected: 'Moyasar had more than we knew: something was done there, or its news did not reach us.',
  different: 'What was paid or given back stood at Moyasar before and is no longer there.',
  missing: 'The customer paid by our books, and Moyasar knows no such payment: other keys may have taken it.',
  stranger: 'Somebody was charged with your keys, and no booking belongs to it.',
  unreadable: 'Moyasar has a payment whose details make no sense to us.',
}

const next: Record<BookDifferenceKind, string> = {
  corrected: 'Nothing is left to do: booking and papers follow what Moyasar has.',
  different: 'We keep to what we saw before. Ask Moyasar what became of the payment.',
  missing:
    'We look again at each comparison. If your keys were changed, enter those that took the payment again.',
  stranger: 'Look it up in your account at Moyasar, and give the money back there if it is nobody’s.',
  unreadable: 'Look it up in your account at Moyasar. Bookings are not touched by it.',
}

export const booksEn = {
  title: 'Books compared',
  toBooks: 'Compared with Moyasar',
  text: 'Every quarter of an hour the payments of the last three days are compared with what Moyasar has.',
  toPayments: 'All payments',
  latest: 'Last compared',
  compared: (count: number) =>
    pluralEn(count, { one: '1 payment compared', other: `${count} payments compared` }),
  since: (day: string) => `made since ${day}`,
  compareNow: 'Compare now',
  comparing: 'We are asking Moyasar. That takes a few seconds.',
  comparedNow: 'Compared just now.',
  putRight: (count: number) =>
    pluralEn(count, { one: '1 payment was put right.', other: `${count} payments were put right.` }),
  nothingToCompare: 'There was nothing to compare: nothing takes money online.',
  unanswered: 'Moyasar did not answer to the end, so not everything could be compared.',
  justCompared: 'These books are being compared, or were less than a minute ago.',
  againIn: (seconds: number) =>
    `Can be compared again in ${seconds} ${pluralEn(seconds, { one: 'second', other: 'seconds' })}`,
  incomplete: 'Moyasar did not answer to the end. What is missing is looked at next time.',
  never: 'Nothing to compare',
  neverText:
    'Nothing was paid online in the last days. The next payment is compared within a quarter of an hour.',
  open: (count: number) =>
    pluralEn(count, {
      one: '1 difference for you to look at',
      other: `${count} differences for you to look at`,
    }),
  noneFound: 'No difference so far',
  noneOpen: 'Everything agrees.',
  agrees: 'Everything agrees',
  agreesText:
    'Differences between our books and Moyasar’s appear here, with what they mean. They are kept for 90 days.',
  list: 'Differences',
  kinds,
  meanings,
  next,
  isOpen: 'Still so',
  found: (at: string) => `Found ${at}`,
  lastFound: (at: string) => `found for the last time ${at}`,
  ours: 'With us',
  theirs: 'At Moyasar',
  unknown: 'Unknown',
  gatewayId: 'Moyasar’s id',
  toPayment: 'To the payment',
}

export type BooksMessages = typeof booksEn
