import {
  claimDueOperations,
  claimDuePayments,
  claimWebhookEvents,
  giveUpWebhookEvents,
  hasPaymentAccounts,
  listMoneyFaults,
  type MoneyFault,
} from '@salon/db'
import { GatewayError } from '@salon/providers'
import { applyGatewayPayment, runOperations } from './apply-gateway-payment.ts'
import type { BooksReport } from './books-findings.ts'
import { compareAllBooks } from './compare-all-books.ts'
import { endLapsedHolds } from './end-lapsed-holds.ts'
import { minutesAfter } from './follow-up-times.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { processWebhookEvent } from './receive-webhook.ts'
import { issueMissingReceipts } from './receipts/issue-missing-receipts.ts'

/** What one turn claims stays its own for so long; if its process dies, another one goes on afterwards. */
const LEASE_MINUTES = 5
const BATCH = 50
const MOST_BATCHES = 40
/** Operations that failed so often, and holds so old, are somebody's work. */
const STUCK_ATTEMPTS = 8
const OLD_HOLD_DAYS = 6
/** An event is tried so often, over more than three days, and named for so long after it was given up. */
const MOST_EVENT_ATTEMPTS = 12
const GIVEN_UP_DAYS = 30

export interface ReconciliationReport {
  /** Payments, operations and events that were asked about. */
  payments: number
  operations: number
  events: number
  /** Holds that ran out unpaid, the gateway having been asked. */
  expiredHolds: number
  /** Payments whose documents were issued afterwards: money from before there were any. */
  receipts: number
  /** Calls the gateway did not answer; what they were about is due again. */
  unanswered: number
  /** Items that failed for a reason of ours, which the log tells; they are due again, too. */
  failed: number
  /** The gateway's list against our rows; `null` when it was not compared in this run, or another instance is at it. */
  books: BooksReport | null
  /** What somebody has to look at. */
  faults: MoneyFault[]
}

/**
 * Settles everything whose end is not known: lost answers, events not dealt with, money owed, holds that ran out. Safe on several
 * instances at once: each item is claimed for a while by whoever is first. Nothing here decides: it asks the gateway and
 * lets the one place that applies answers do so.
 * @param comparing also read the gateway's own list of the last days
 */
export async function reconcilePayments(
  deps: PaymentDeps,
  { comparing }: { comparing: boolean },
): Promise<ReconciliationReport> {
  const report: ReconciliationReport = {
    ...{ payments: 0, operations: 0, events: 0, expiredHolds: 0, receipts: 0, unanswered: 0, failed: 0 },
    ...{ books: null, faults: [] },
  }
  if (!deps.payments && !(await hasPaymentAccounts(deps.writeDb))) return report
  const ask = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      if (error instanceof GatewayError) {
        report.unanswered += 1
        return
      }
      // one item that cannot be dealt with must not keep all others waiting
      deps.log.error({ err: error }, 'an item could not be reconciled')
      report.failed += 1
    }
  }
  await giveUpEvents(deps)
  report.events = await inBatches(deps, claimWebhookEvents, ({ id }) =>
    ask(() => processWebhookEvent(deps, id)),
  )
  report.payments = await inBatches(deps, claimDuePayments, ({ id }) =>
    ask(() => applyGatewayPayment(deps, id)),
  )
  report.operations = await inBatches(deps, claimDueOperations, ({ id, paymentId, status }) =>
    ask(() => (status === 'sent' ? applyGatewayPayment(deps, paymentId) : runOperations(deps, [id]))),
  )
  report.expiredHolds = await endLapsedHolds(deps, ask)
  report.receipts = await issueMissingReceipts(deps, ask)
  if (comparing) report.books = await compareAllBooks(deps, ask)
  report.faults = await listMoneyFaults(deps.writeDb, {
    now: deps.clock.now(),
    stuckAttempts: STUCK_ATTEMPTS,
    holdDays: OLD_HOLD_DAYS,
    eventDays: GIVEN_UP_DAYS,
    limit: 100,
  })
  return report
}

async function giveUpEvents({ writeDb, clock, log }: PaymentDeps): Promise<void> {
  const limits = { now: clock.now(), attempts: MOST_EVENT_ATTEMPTS }
  for (const { id } of await giveUpWebhookEvents(writeDb, limits)) {
    log.error({ eventId: id }, 'an event of the gateway was given up')
  }
}

type Claim<Item> = (
  db: PaymentDeps['writeDb'],
  claim: { now: Date; until: Date; limit: number },
) => Promise<Item[]>

/** Claims and handles until nothing is due. Gives how many were handled. */
async function inBatches<Item>(
  deps: PaymentDeps,
  claim: Claim<Item>,
  handle: (item: Item) => Promise<unknown>,
): Promise<number> {
  let handled = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const now = deps.clock.now()
    const items = await claim(deps.writeDb, { now, until: minutesAfter(now, LEASE_MINUTES), limit: BATCH })
    for (const item of items) await handle(item)
    handled += items.length
    if (items.length < BATCH) return handled
  }
  return handled
}
