/** So many attempts of one message are made without anybody asking for them. */
export const MOST_ATTEMPTS = 6

const FIRST_WAIT_MINUTES = 1

/**
 * How long to wait before a message that certainly reached no vendor is tried again: 1, 2, 4, 8 and 16 minutes, which
 * outlasts the usual breakdown of a vendor. `null` when that was the last attempt.
 */
export function retryWaitMinutes(attempt: number): number | null {
  return attempt < MOST_ATTEMPTS ? FIRST_WAIT_MINUTES * 2 ** (attempt - 1) : null
}

/** What its vendor says was not delivered goes another way only within this time after it was sent: later it is no news. */
export const OTHER_WAY_MINUTES = 24 * 60
