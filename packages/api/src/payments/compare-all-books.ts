import { endTurnAtAllBooks, takeTurnAtAllBooks } from '@salon/db'
import type { BooksReport } from './books-findings.ts'
import { compareBooks } from './compare-books.ts'
import { minutesAfter } from './follow-up-times.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** Well before the next run. */
const MOST_MINUTES = 10
/** Longer than a run lasts; should its process die, the next one begins afterwards. */
const TURN_MINUTES = 11

/**
 * Compares everybody's books with the gateway's lists, but for those that are being compared by themselves.
 * Gives `null` while another instance does.
 * @param ask runs what may go unanswered
 */
export async function compareAllBooks(
  deps: PaymentDeps,
  ask: (run: () => Promise<unknown>) => Promise<void>,
): Promise<BooksReport | null> {
  const comparedAt = deps.clock.now()
  const until = minutesAfter(comparedAt, TURN_MINUTES)
  if (!(await takeTurnAtAllBooks(deps.writeDb, { now: comparedAt, until }))) return null
  try {
    const endsAt = minutesAfter(comparedAt, MOST_MINUTES)
    return await compareBooks(deps, { businessId: null, comparedAt, endsAt }, ask)
  } finally {
    await endTurnAtAllBooks(deps.writeDb, until)
  }
}
