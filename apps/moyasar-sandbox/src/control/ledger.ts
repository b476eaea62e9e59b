import type { LedgerEntry } from '../store/records.ts'

/** Movements of money, oldest first, and their sums in minor units: of one payment, or of all. */
export function viewLedger(entries: readonly LedgerEntry[], paymentId?: string): Record<string, unknown> {
  const shown = paymentId === undefined ? entries : entries.filter((entry) => entry.paymentId === paymentId)
  const sum = (...kinds: LedgerEntry['kind'][]) =>
    shown
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((total, { amountMinor }) => total + amountMinor, 0)
  return {
    entries: shown.map((entry) => ({
      id: entry.id,
      account: entry.account,
      payment_id: entry.paymentId,
      kind: entry.kind,
      amount: entry.amountMinor,
      currency: entry.currency,
      at: entry.at,
    })),
    totals: {
      authorized: sum('authorize'),
      charged: sum('charge', 'capture'),
      refunded: sum('refund'),
      voided: sum('void'),
      net: sum('charge', 'capture') - sum('refund', 'void'),
    },
  }
}
