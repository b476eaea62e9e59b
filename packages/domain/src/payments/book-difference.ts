/** What the gateway's books and ours may not agree about. */
export const BOOK_DIFFERENCES = [
  /** The gateway knew of more; ours were put right. */
  'corrected',
  /** The gateway says less than it did before, which is not believed. */
  'different',
  /** The gateway knows nothing of a payment whose money we have. */
  'missing',
  /** The gateway has a payment that we know nothing of. */
  'stranger',
  /** The gateway has a payment that nobody can read. */
  'unreadable',
] as const
export type BookDifferenceKind = (typeof BOOK_DIFFERENCES)[number]
