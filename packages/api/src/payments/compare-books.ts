import { listGivenPayments, listUsedAccounts, type PaymentRow } from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyAnswer } from './apply-gateway-payment.ts'
import { factsOf } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** How far back the gateway's list is read: longer than any outage of ours should last. */
const DAYS = 3
const DAY_MS = 86_400_000
/** Of one account, and of all in one run. */
const MOST_PAGES = 250
const MOST_PAGES_IN_ALL = 1000
const MOST_ACCOUNTS = 500

export interface BooksReport {
  /** Payments the gateway listed. */
  listed: number
  /** Ids of those that have no row of ours: made with our key, and not by us. What a business sells elsewhere is its own affair. */
  strangers: string[]
  /** Payments whose totals differed and were put right. */
  corrected: string[]
  /** Payments whose totals still differ: the gateway says less than it did before. */
  different: string[]
  /** Ids of what the gateway listed and nobody can read. */
  unreadable: (string | null)[]
}

/**
 * Reads the gateway's own lists and compares them with our rows, page by page; one statement a page, and one for each difference.
 * The platform's account comes first, then those of businesses that took payments lately.
 * @param ask runs what may go unanswered: one account that does not answer keeps no other waiting
 */
export async function compareBooks(
  deps: PaymentDeps,
  ask: (run: () => Promise<unknown>) => Promise<void>,
): Promise<BooksReport> {
  const report: BooksReport = { listed: 0, strangers: [], corrected: [], different: [], unreadable: [] }
  const since = new Date(deps.clock.now().getTime() - DAYS * DAY_MS)
  const used = await listUsedAccounts(deps.writeDb, { since, limit: MOST_ACCOUNTS })
  let pagesLeft = MOST_PAGES_IN_ALL
  for (const accountId of deps.payments ? [null, ...used] : used) {
    await ask(async () => {
      let page: number | null = 1
      for (let count = 0; page !== null && count < MOST_PAGES && pagesLeft > 0; count++) {
        pagesLeft -= 1
        page = await comparePage(deps, report, { accountId, since, page })
      }
    })
  }
  return report
}

/** Gives the number of the next page. */
async function comparePage(
  deps: PaymentDeps,
  report: BooksReport,
  { accountId, since, page }: { accountId: string | null; since: Date; page: number },
): Promise<number | null> {
  const gateway = await gatewayOf(deps, accountId)
  // an answer is as old as its question, whenever its turn comes
  const askedAt = deps.clock.now()
  const listed = await gateway.list({ createdAfter: since, page })
  report.listed += listed.payments.length
  report.unreadable.push(...listed.unreadable.map(({ id }) => id))
  const givenIds = listed.payments.map(({ id }) => id)
  const rows = await listGivenPayments(deps.writeDb, givenIds)
  const byGivenId = new Map(rows.map((row) => [row.givenId, row]))
  for (const payment of listed.payments) {
    const row = byGivenId.get(payment.id)
    // of another account's payment this one can say nothing, whatever id it was given there
    if (row?.accountId === accountId) await compare(deps, report, { payment, askedAt }, row)
    else if (!row && (accountId === null || payment.metadata.payment_id)) report.strangers.push(payment.id)
  }
  return listed.nextPage
}

async function compare(
  deps: PaymentDeps,
  report: BooksReport,
  { payment, askedAt }: { payment: GatewayPayment; askedAt: Date },
  row: PaymentRow,
): Promise<void> {
  const theirs = stateOf(factsOf(payment))
  if (isSame(row, theirs)) return
  // an attempt given up here and left open there moves no money
  if (row.status === 'failed' && theirs.status === 'initiated') return
  if (isSame(mergeStates(row, theirs), row)) {
    report.different.push(row.id)
    return
  }
  await applyAnswer(deps, row, { payment, askedAt })
  report.corrected.push(row.id)
}

function isSame(a: PaymentState, b: PaymentState): boolean {
  return (
    a.status === b.status &&
    a.authorizedHalalas === b.authorizedHalalas &&
    a.capturedHalalas === b.capturedHalalas &&
    a.refundedHalalas === b.refundedHalalas
  )
}
