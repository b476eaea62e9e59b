import type { BooksRunView } from '@salon/contract'
import {
  countCorrected,
  countOpenDifferences,
  findBookTurnEnd,
  findLatestComparison,
  insertAudit,
  takeBookTurn,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import { GatewayError } from '@salon/providers'
import { storableAddress } from '../accounts/client-address.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import { compareBooks } from './compare-books.ts'
import { comparisonView } from './list-book-differences.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** How often the gateway is asked for the books of one business, whoever of its salons' managers asks; longer than one run lasts. */
const TURN_MS = 60_000
/** A browser waits for the answer, and for the call that is under way then. */
const MOST_MS = 20_000

/**
 * Compares the books of a salon's business with the gateway's at once: its payments of the last days alone, on every account that took
 * some, as the periodic run would. The caller's role was checked at the door.
 * @throws DomainError `BOOKS_COMPARED_JUST_NOW` within a minute after the last time and while all books are compared, `PAYMENT_KEYS_REFUSED`
 *   where an account's keys do not open it any more, `GATEWAY_UNAVAILABLE` when it did not answer to the end; all with
 *   `retryAfterSeconds`
 */
export async function compareBooksNow(
  deps: PaymentDeps,
  request: Pick<RequestInfo, 'address'>,
  caller: Caller,
  salonId: string,
): Promise<BooksRunView> {
  const { writeDb, clock } = deps
  const comparedAt = clock.now()
  const againAt = new Date(comparedAt.getTime() + TURN_MS)
  const businessId = await takeTurn(deps, request, caller, { salonId, now: comparedAt, until: againAt })
  const comparison = { businessId, comparedAt, endsAt: new Date(comparedAt.getTime() + MOST_MS) }
  const unanswered: GatewayError[] = []
  const refused: GatewayError[] = []
  await compareBooks(deps, comparison, async (run, accountId) => {
    try {
      await run()
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      // what the platform's own account refuses is nothing that a salon can mend
      const isRefused = error.outcome === 'misconfigured' && accountId !== null
      ;(isRefused ? refused : unanswered).push(error)
    }
  })
  const [cause] = [...refused, ...unanswered]
  if (cause) {
    const reason = refused.length > 0 ? 'PAYMENT_KEYS_REFUSED' : 'GATEWAY_UNAVAILABLE'
    throw new DomainError(reason, { retryAfterSeconds: secondsBetween(clock.now(), againAt) }, { cause })
  }
  const [latest, correctedCount, openCount] = await Promise.all([
    findLatestComparison(writeDb, salonId),
    countCorrected(writeDb, { salonId, comparedAt }),
    countOpenDifferences(writeDb, salonId),
  ])
  return {
    // an earlier one tells nothing of what could be compared now
    latest: latest && latest.comparedAt >= comparedAt ? comparisonView(latest) : null,
    ...{ correctedCount, openCount, retryAfterSeconds: secondsBetween(clock.now(), againAt) },
  }
}

/** Gives the business whose turn it is, and writes down who took it. */
async function takeTurn(
  { writeDb }: PaymentDeps,
  { address }: Pick<RequestInfo, 'address'>,
  { userId }: Caller,
  turn: { salonId: string; now: Date; until: Date },
): Promise<string> {
  const { salonId, now, until } = turn
  const businessId = await writeDb.transaction().execute(async (trx) => {
    const taken = await takeBookTurn(trx, turn)
    if (taken) {
      const entry = { action: 'books_compared', actorUserId: userId, target: salonId, salonId } as const
      await insertAudit(trx, { ...entry, address: storableAddress(address) })
    }
    return taken
  })
  if (businessId) return businessId
  const end = await findBookTurnEnd(writeDb, salonId)
  // while all books are compared nobody can say how long it will take
  const freeAt = end && end > now ? end : until
  throw new DomainError('BOOKS_COMPARED_JUST_NOW', { retryAfterSeconds: secondsBetween(now, freeAt) })
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 1000))
}
