import { isWithin } from '../http/paging.ts'
import type { Payment } from '../store/records.ts'

const EXACT: Record<string, (payment: Payment) => string | null> = {
  id: (payment) => payment.id,
  status: (payment) => payment.status,
  receipt_no: (payment) => payment.source.reference_number,
  card_last_digits: (payment) =>
    payment.source.type === 'stcpay' ? null : (payment.source.number ?? '').slice(-4),
}

/** Whether a payment passes every filter of `GET /payments`; names that are no filter do not count. */
export function matchesFilters(payment: Payment, query: ReadonlyMap<string, string>): boolean {
  const isExact = Object.entries(EXACT).every(([name, read]) => {
    const wanted = query.get(name)
    return wanted === undefined || read(payment) === wanted
  })
  return (
    isExact &&
    isWithin(query, 'created', payment.createdAt) &&
    isWithin(query, 'updated', payment.updatedAt) &&
    hasMetadata(payment, query)
  )
}

function hasMetadata(payment: Payment, query: ReadonlyMap<string, string>): boolean {
  return [...query].every(([name, wanted]) => {
    const [, key] = /^metadata\[(.+)\]$/.exec(name) ?? []
    return key === undefined || String(payment.metadata?.[key] ?? '') === wanted
  })
}
