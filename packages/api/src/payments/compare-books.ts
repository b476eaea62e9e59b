import { listChargedPayments, listGivenPayments, listUsedAccounts, type PaymentRow } from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyAnswer } from './apply-gateway-payment.ts'
import { factsOf, lookUp } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** How far back the gateway's list is read: longer than any outage of ours should last. */
const DAYS = 3
const DAY_MS = 86_400_000
/** Of one account, and of all in one run. */
const MOST_PAGES = 250
const MOST_PAGES_IN_ALL = 1000
const MOST_ACCOUNTS = 500
/** Of payments that an account's list left out, in one run. */
const MOST_LOOK_UPS = 50

export interface BooksReport {
  /** Payments the gateway listed. */
  listed: number
  /** Ids of those that have no row of ours: made with our key, and not by us. What a business sells elsewhere is its own affair. */
  strangers: string[]
  /** Payments whose totals differed and were put right. */
  corrected: string[]
  /** Payments whose totals still differ: the gateway says less than it did before. */
  different: string[]
  /** Payments whose money the gateway knows nothing of, neither in its list nor when it is asked for them. */
  missing: string[]
  /** Ids of what the gateway listed and nobody can read. */
  unreadable: (string | null)[]
}

/**
 * Reads the gateway's own lists and compares them with our rows, page by page; one statement a page, one an account for what its list
 * left out, and one for each difference.
 * The platform's account comes first, then those of businesses that took payments lately.
 * @param ask runs what may go unanswered: one account that does not answer keeps no other waiting
 */
export async function compareBooks(
  deps: PaymentDeps,
  ask: (run: () => Promise<unknown>) => Promise<void>,
): Promise<BooksReport> {
  const report: BooksReport = {
    ...{ listed: 0, strangers: [], corrected: [], different: [], missing: [], unreadable: [] },
  }
  const since = new Date(deps.clock.now().getTime() - DAYS * DAY_MS)
  const used = await listUsedAccounts(deps.writeDb, { since, limit: MOST_ACCOUNTS })
  let pagesLeft = MOST_PAGES_IN_ALL
  for (const accountId of deps.payments ? [null, ...used] : used) {
    await ask(async () => {
      let page: number | null = 1
      const listed = new Set<string>()
      for (let count = 0; page !== null && count < MOST_PAGES && pagesLeft > 0; count++) {
        pagesLeft -= 1
        page = await comparePage(deps, report, { accountId, since, page, listed })
      }
      // of a list that was not read to its end nobody can say what is not on it
      if (page === null) await findMissing(deps, report, { accountId, since, listed })
    })
  }
  return report
}

interface AccountList {
  accountId: string | null
  since: Date
  /** Ids of what was on the pages so far. */
  listed: Set<string>
}

/** Gives the number of the next page. */
async function comparePage(
  deps: PaymentDeps,
  report: BooksReport,
  { accountId, since, page, listed: known }: AccountList & { page: number },
): Promise<number | null> {
  const gateway = await gatewayOf(deps, accountId)
  // an answer is as old as its question, whenever its turn comes
  const askedAt = deps.clock.now()
  const listed = await gateway.list({ createdAfter: since, page })
  report.listed += listed.payments.length
  report.unreadable.push(...listed.unreadable.map(({ id }) => id))
  const givenIds = listed.payments.map(({ id }) => id)
  for (const id of [...givenIds, ...listed.unreadable.map((each) => each.id ?? '')]) known.add(id)
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

/** Names rows with money that the list left out, once the gateway has said that it knows no such payment. */
async function findMissing(
  deps: PaymentDeps,
  report: BooksReport,
  { accountId, since, listed }: AccountList,
): Promise<void> {
  const rows = await listChargedPayments(deps.writeDb, { accountId, since })
  const unlisted = rows.filter(({ givenId }) => !listed.has(givenId)).slice(0, MOST_LOOK_UPS)
  for (const row of unlisted) {
    const { payment, askedAt } = await lookUp(deps, row)
    if (payment) await compare(deps, report, { payment, askedAt }, row)
    else report.missing.push(row.id)
  }
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
