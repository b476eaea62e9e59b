import {
  insertComparedBooks,
  listChargedPayments,
  listGivenPayments,
  listUsedAccounts,
  type PaymentRow,
} from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyAnswer } from './apply-gateway-payment.ts'
import {
  countCompared,
  openFindings,
  toComparedBooks,
  toReport,
  type AccountFindings,
  type BooksReport,
} from './books-findings.ts'
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

/**
 * Reads the gateway's own lists and compares them with our rows, page by page; one statement a page, one an account for what its list
 * left out, one for each difference, and two to store what was found for those whose books they are.
 * The platform's account comes first, then those of businesses that took payments lately.
 * @param ask runs what may go unanswered: one account that does not answer keeps no other waiting
 */
export async function compareBooks(
  deps: PaymentDeps,
  ask: (run: () => Promise<unknown>) => Promise<void>,
): Promise<BooksReport> {
  const comparedAt = deps.clock.now()
  const accounts: AccountFindings[] = []
  const since = new Date(comparedAt.getTime() - DAYS * DAY_MS)
  const used = await listUsedAccounts(deps.writeDb, { since, limit: MOST_ACCOUNTS })
  let pagesLeft = MOST_PAGES_IN_ALL
  for (const accountId of deps.payments ? [null, ...used] : used) {
    const account = openFindings(accountId)
    accounts.push(account)
    await ask(async () => {
      let page: number | null = 1
      const listed = new Set<string>()
      for (let count = 0; page !== null && count < MOST_PAGES && pagesLeft > 0; count++) {
        pagesLeft -= 1
        page = await comparePage(deps, account, { accountId, since, page, listed })
      }
      // of a list that was not read to its end nobody can say what is not on it
      if (page !== null) return
      await findMissing(deps, account, { accountId, since, listed })
      account.isComplete = true
    })
  }
  const found = { comparedAt, since, ...toComparedBooks(deps, accounts) }
  await deps.writeDb.transaction().execute((trx) => insertComparedBooks(trx, found))
  return toReport(accounts)
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
  books: AccountFindings,
  { accountId, since, page, listed: known }: AccountList & { page: number },
): Promise<number | null> {
  const gateway = await gatewayOf(deps, accountId)
  // an answer is as old as its question, whenever its turn comes
  const askedAt = deps.clock.now()
  const listed = await gateway.list({ createdAfter: since, page })
  books.listed += listed.payments.length
  for (const { id: gatewayId } of listed.unreadable)
    books.found.push({ kind: 'unreadable', row: null, gatewayId, theirs: null })
  const givenIds = listed.payments.map(({ id }) => id)
  for (const id of [...givenIds, ...listed.unreadable.map((each) => each.id ?? '')]) known.add(id)
  const rows = await listGivenPayments(deps.writeDb, givenIds)
  const byGivenId = new Map(rows.map((row) => [row.givenId, row]))
  for (const payment of listed.payments) {
    const row = byGivenId.get(payment.id)
    // of another account's payment this one can say nothing, whatever id it was given there
    if (row?.accountId === accountId) await compare(deps, books, { payment, askedAt }, row)
    else if (!row && (accountId === null || payment.metadata.payment_id))
      books.found.push({
        ...{ kind: 'stranger', row: null, gatewayId: payment.id, theirs: stateOf(factsOf(payment)) },
      })
  }
  return listed.nextPage
}

/** Names rows with money that the list left out, once the gateway has said that it knows no such payment. */
async function findMissing(
  deps: PaymentDeps,
  books: AccountFindings,
  { accountId, since, listed }: AccountList,
): Promise<void> {
  const rows = await listChargedPayments(deps.writeDb, { accountId, since })
  const unlisted = rows.filter(({ givenId }) => !listed.has(givenId)).slice(0, MOST_LOOK_UPS)
  for (const row of unlisted) {
    const { payment, askedAt } = await lookUp(deps, row)
    if (payment) await compare(deps, books, { payment, askedAt }, row)
    else {
      countCompared(books, row)
      books.found.push({ kind: 'missing', row, gatewayId: null, theirs: null })
    }
  }
}

async function compare(
  deps: PaymentDeps,
  books: AccountFindings,
  { payment, askedAt }: { payment: GatewayPayment; askedAt: Date },
  row: PaymentRow,
): Promise<void> {
  const theirs = stateOf(factsOf(payment))
  countCompared(books, row)
  if (isSame(row, theirs)) return
  // an attempt given up here and left open there moves no money
  if (row.status === 'failed' && theirs.status === 'initiated') return
  if (isSame(mergeStates(row, theirs), row)) {
    books.found.push({ kind: 'different', row, gatewayId: null, theirs })
    return
  }
  await applyAnswer(deps, row, { payment, askedAt })
  books.found.push({ kind: 'corrected', row, gatewayId: null, theirs })
}

function isSame(a: PaymentState, b: PaymentState): boolean {
  return (
    a.status === b.status &&
    a.authorizedHalalas === b.authorizedHalalas &&
    a.capturedHalalas === b.capturedHalalas &&
    a.refundedHalalas === b.refundedHalalas
  )
}
