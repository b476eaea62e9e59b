import {
  insertComparedBooks,
  listGivenPayments,
  listOpenStrangers,
  listPaymentsToCompare,
  type PaymentRow,
} from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import * as z from 'zod'
import { gatewayOf } from './accounts/payment-accounts.ts'
import { applyAnswer } from './apply-gateway-payment.ts'
import {
  countCompared,
  noteSalons,
  openFindings,
  toComparedBooks,
  toReport,
  type AccountFindings,
  type BooksReport,
} from './books-findings.ts'
import { listFiltersOf, partToCompare, type BooksPart } from './books-part.ts'
import { factsOf, lookUp } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'

/** How far back the gateway's list is read: longer than any outage of ours should last. */
const DAYS = 3
const DAY_MS = 86_400_000
/** Of one account, and of all in one run. */
const MOST_PAGES = 250
const MOST_PAGES_IN_ALL = 1000
/** Of payments that an account's list left out, in one run. */
const MOST_LOOK_UPS = 50

const uuid = z.uuid()

export interface Comparison {
  /** Whose books; `null`: those of all whose turn nobody has. */
  businessId: string | null
  comparedAt: Date
  /** The gateway is asked no more from then on, which leaves the comparison incomplete; a call under way is waited for. */
  endsAt: Date
}

/**
 * Reads the gateway's own lists and compares them with our rows, page by page; one statement a page, two an account for what its list
 * left out, one for each difference, and three to store what was found for those whose books they are.
 * The platform's account comes first, then those of businesses that took payments lately. Of one business the platform's account is
 * asked for the payments of its salons alone. Whoever calls has the turn.
 * @param ask runs what may go unanswered, with whose account it is, the platform's own being `null`: one that does not answer keeps no
 *   other waiting
 */
export async function compareBooks(
  deps: PaymentDeps,
  comparison: Comparison,
  ask: (run: () => Promise<unknown>, accountId: string | null) => Promise<void>,
): Promise<BooksReport> {
  const { businessId, comparedAt, endsAt } = comparison
  const since = new Date(comparedAt.getTime() - DAYS * DAY_MS)
  const part = await partToCompare(deps, businessId, since)
  const accounts: AccountFindings[] = []
  let pagesLeft = MOST_PAGES_IN_ALL
  const isTime = () => deps.clock.now() < endsAt
  for (const accountId of part.accountIds) {
    const account = openFindings(accountId, since)
    accounts.push(account)
    await ask(async () => {
      const listed = new Set<string>()
      for (const metadata of listFiltersOf(part, accountId)) {
        let page: number | null = 1
        for (let count = 0; page !== null && count < MOST_PAGES && pagesLeft > 0 && isTime(); count++) {
          pagesLeft -= 1
          page = await comparePage(deps, account, { accountId, since, part, metadata, page, listed })
        }
        // of a list that was not read to its end nobody can say what is not on it
        if (page !== null) return
      }
      account.isComplete = await lookUpUnlisted(deps, account, { accountId, since, part, listed, isTime })
    }, accountId)
  }
  if (part.salonIds !== null) {
    // nothing is known that was not known before
    if (accounts.every(({ pages }) => pages === 0)) return toReport(accounts)
    for (const account of accounts) noteSalons(account, part.salonIds)
  }
  try {
    await deps.writeDb
      .transaction()
      .execute((trx) => insertComparedBooks(trx, { comparedAt, since, ...toComparedBooks(deps, accounts) }))
  } catch (error) {
    // nobody waits for the run over all, and its log is told what was found all the same
    if (businessId !== null) throw error
    deps.log.error({ err: error }, 'what the compared books differ in could not be stored')
  }
  return toReport(accounts)
}

interface AccountList {
  accountId: string | null
  since: Date
  part: BooksPart
  /** Ids of what was on the pages so far. */
  listed: Set<string>
}

interface ListPage {
  /** The list is of payments that have all of these. */
  metadata: Readonly<Record<string, string>>
  page: number
}

/** Gives the number of the next page. */
async function comparePage(
  deps: PaymentDeps,
  books: AccountFindings,
  { accountId, since, part, metadata, page, listed: known }: AccountList & ListPage,
): Promise<number | null> {
  const gateway = await gatewayOf(deps, accountId)
  // an answer is as old as its question, whenever its turn comes
  const askedAt = deps.clock.now()
  const listed = await gateway.list({ createdAfter: since, page, metadata })
  books.pages += 1
  books.listed += listed.payments.length
  for (const { id: gatewayId } of listed.unreadable)
    books.found.push({ kind: 'unreadable', row: null, gatewayId, theirs: null })
  const givenIds = listed.payments.map(({ id }) => id)
  for (const id of [...givenIds, ...listed.unreadable.map((each) => each.id ?? '')]) known.add(id)
  const rows = await listGivenPayments(deps.writeDb, givenIds.filter(isUuid))
  const byGivenId = new Map(rows.map((row) => [row.givenId, row]))
  for (const payment of listed.payments) {
    const row = byGivenId.get(payment.id)
    if (row && !part.covers(row.salonId)) continue
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
  { accountId, since, part, listed, isTime }: AccountList & { isTime: () => boolean },
): Promise<boolean> {
  const { salonIds } = part
  const rows = await listPaymentsToCompare(deps.writeDb, { accountId, salonIds, since })
  const strangers = accountId === null ? [] : await listOpenStrangers(deps.writeDb, accountId)
  for (const { gatewayId } of strangers) if (listed.has(gatewayId)) books.strangersLookedAt.add(gatewayId)
  const wanted = [
    ...rows
      .filter(({ salonId }) => part.covers(salonId))
      .map((row) => ({ givenId: row.givenId, ask: () => lookUpPayment(deps, books, row) })),
    ...strangers.flatMap(({ gatewayId, kind }) =>
      // what could not be read in a list cannot be read alone
      kind === 'stranger' && isUuid(gatewayId)
        ? [{ givenId: gatewayId, ask: () => lookUpStranger(deps, books, gatewayId) }]
        : [],
    ),
  ].filter(({ givenId }) => !listed.has(givenId))
  const begin = wanted.length > MOST_LOOK_UPS ? deps.random.int(wanted.length) : 0
  const turned = [...wanted.slice(begin), ...wanted.slice(0, begin)]
  for (const { ask } of turned.slice(0, MOST_LOOK_UPS)) {
    if (!isTime()) return false
    await ask()
  }
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
