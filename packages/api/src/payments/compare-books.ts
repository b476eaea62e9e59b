import { listGivenPayments, type PaymentRow } from '@salon/db'
import { mergeStates, stateOf, type PaymentState } from '@salon/domain'
import type { GatewayPayment } from '@salon/providers'
import { applyAnswer } from './apply-gateway-payment.ts'
import { factsOf } from './gateway-sighting.ts'
import { requireGateway, type PaymentDeps } from './payment-deps.ts'

/** How far back the gateway's list is read: longer than any outage of ours should last. */
const DAYS = 3
const DAY_MS = 86_400_000
const MOST_PAGES = 250

export interface BooksReport {
  /** Payments the gateway listed. */
  listed: number
  /** Ids of those that have no row of ours: made with our key, and not by us. */
  strangers: string[]
  /** Payments whose totals differed and were put right. */
  corrected: string[]
  /** Payments whose totals still differ: the gateway says less than it did before. */
  different: string[]
  /** Ids of what the gateway listed and nobody can read. */
  unreadable: (string | null)[]
}

/** Reads the gateway's own list and compares it with our rows, page by page; one statement a page, and one for each difference. */
export async function compareBooks(deps: PaymentDeps): Promise<BooksReport> {
  const report: BooksReport = { listed: 0, strangers: [], corrected: [], different: [], unreadable: [] }
  const createdAfter = new Date(deps.clock.now().getTime() - DAYS * DAY_MS)
  let page: number | null = 1
  for (let count = 0; page !== null && count < MOST_PAGES; count++) {
    // an answer is as old as its question, whenever its turn comes
    const askedAt = deps.clock.now()
    const listed = await requireGateway(deps).list({ createdAfter, page })
    report.listed += listed.payments.length
    report.unreadable.push(...listed.unreadable.map(({ id }) => id))
    const rows = await listGivenPayments(
      deps.writeDb,
      listed.payments.map(({ id }) => id),
    )
    const byGivenId = new Map(rows.map((row) => [row.givenId, row]))
    for (const payment of listed.payments) {
      await compare(deps, report, { payment, askedAt }, byGivenId.get(payment.id))
    }
    page = listed.nextPage
  }
  return report
}

async function compare(
  deps: PaymentDeps,
  report: BooksReport,
  { payment, askedAt }: { payment: GatewayPayment; askedAt: Date },
  row: PaymentRow | undefined,
): Promise<void> {
  if (!row) {
    report.strangers.push(payment.id)
    return
  }
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
