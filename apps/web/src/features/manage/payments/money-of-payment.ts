import type { PaymentView } from '@salon/contract'
import { type MoneyOperationKind, netHalalas, toLatinDigits } from '@salon/domain'

/** What may be asked of a payment as it stands; while something is under way, nothing. The server and the gateway decide. */
export function possibleOrders(payment: PaymentView): MoneyOperationKind[] {
  if (payment.operations.some(({ settledAt }) => settledAt === null)) return []
  if (payment.status === 'authorized') return ['capture', 'void']
  if (netHalalas(payment) === 0) return []
  return payment.refundedHalalas === 0 ? ['refund', 'void'] : ['refund']
}

const RIYALS = /^\d{1,7}(?:[.,\u066b]\d{1,2})?$/

/** An amount as people type it, in riyals with any digits, in halalas; `null` for what is none. */
export function readRiyals(typed: string): number | null {
  const text = toLatinDigits(typed).trim()
  if (!RIYALS.test(text)) return null
  const [riyals = '', rest = ''] = text.split(/[.,\u066b]/)
  return Number(riyals) * 100 + Number(rest.padEnd(2, '0'))
}
