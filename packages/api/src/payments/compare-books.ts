import {
  insertComparedBooks,
  listGivenPayments,
  listOpenStrangers,
  listPaymentsToCompare,
  listUsedAccounts,
  type ComparedBooks,
  type PaymentRow,
} from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import * as z from 'zod'
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

const uuid = z.uuid()

/**
 * Reads the gateway's own lists and compares them with our rows, page by page; one statement a page, two an account for what its list
 * left out, one for each difference, and three to store what was found for those whose books they are.
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
    const account = openFindings(accountId, since)
    accounts.push(account)
    await ask(async () => {
      const listed = new Set<string>()
      let page: number | null = 1
      for (let count = 0; page !== null && count < MOST_PAGES && pagesLeft > 0; count++) {
        pagesLeft -= 1
        page = await comparePage(deps, account, { accountId, since, page, listed })
      }
      // of a list that was not read to its end nobody can say what is not on it
      if (page !== null) return
      account.isComplete = await lookUpUnlisted(deps, account, { accountId, since, listed })
    })
  }
  await store(deps, { comparedAt, since, ...toComparedBooks(deps, accounts) })
  return toReport(accounts)
}

/** The log is told what was found even where it cannot be stored. */
async function store({ writeDb, log }: PaymentDeps, books: ComparedBooks): Promise<void> {
  try {
    await writeDb.transaction().execute((trx) => insertComparedBooks(trx, books))
  } catch (error) {
    log.error({ err: error }, 'what the compared books differ in could not be stored')
  }
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
  const rows = await listGivenPayments(deps.writeDb, givenIds.filter(isUuid))
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

/**
 * Asks the gateway for what should have been on its list, and for what is open and too old for it; each time from another place
 * on, so that none waits for ever where it is too much. Gives whether everything was asked for.
 */
async function lookUpUnlisted(
  deps: PaymentDeps,
  books: AccountFindings,
  { accountId, since, listed }: AccountList,
): Promise<boolean> {
  const rows = await listPaymentsToCompare(deps.writeDb, { accountId, since })
  const strangers = accountId === null ? [] : await listOpenStrangers(deps.writeDb, accountId)
  for (const { gatewayId } of strangers) if (listed.has(gatewayId)) books.strangersLookedAt.add(gatewayId)
  const wanted = [
    ...rows.map((row) => ({ givenId: row.givenId, ask: () => lookUpPayment(deps, books, row) })),
    ...strangers.flatMap(({ gatewayId, kind }) =>
      // what could not be read in a list cannot be read alone
      kind === 'stranger' && isUuid(gatewayId)
        ? [{ givenId: gatewayId, ask: () => lookUpStranger(deps, books, gatewayId) }]
        : [],
    ),
  ].filter(({ givenId }) => !listed.has(givenId))
  const begin = wanted.length > MOST_LOOK_UPS ? deps.random.int(wanted.length) : 0
  const turned = [...wanted.slice(begin), ...wanted.slice(0, begin)]
  for (const { ask } of turned.slice(0, MOST_LOOK_UPS)) await ask()
  return wanted.length <= MOST_LOOK_UPS
}

/** Names a row as missing once the gateway has said that it knows no such payment. */
async function lookUpPayment(deps: PaymentDeps, books: AccountFindings, row: PaymentRow): Promise<void> {
  const { payment, askedAt } = await lookUp(deps, row)
  if (payment) return compare(deps, books, { payment, askedAt }, row)
  countCompared(books, row)
  books.found.push({ kind: 'missing', row, gatewayId: null, theirs: null })
}

async function lookUpStranger(deps: PaymentDeps, books: AccountFindings, gatewayId: string): Promise<void> {
  const { payment } = await lookUp(deps, { givenId: gatewayId, accountId: books.accountId })
  books.strangersLookedAt.add(gatewayId)
  if (payment) books.found.push({ kind: 'stranger', row: null, gatewayId, theirs: stateOf(factsOf(payment)) })
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

/** Ours all are, and no other can be asked for. */
function isUuid(gatewayId: string): boolean {
  return uuid.safeParse(gatewayId).success
}

function isSame(a: PaymentState, b: PaymentState): boolean {
  return (
    a.status === b.status &&
    a.authorizedHalalas === b.authorizedHalalas &&
    a.capturedHalalas === b.capturedHalalas &&
    a.refundedHalalas === b.refundedHalalas
  )
}
