import { isLocalDate, type LocalDate, PAYMENT_STATUSES, type PaymentStatus } from '@salon/domain'
import type { RawSearch } from '../../../lib/routing/search-text.ts'

/** Which payments are listed: made on these days of the salon's, both included, and where they stand. */
export interface PaymentsSearch {
  from?: LocalDate
  to?: LocalDate
  status?: PaymentStatus
}

/** Keeps what fits and drops the rest. */
export function parsePaymentsSearch({ from, to, status }: RawSearch): PaymentsSearch {
  const known = PAYMENT_STATUSES.find((each) => each === status)
  return {
    ...(from && isLocalDate(from) && { from }),
    ...(to && isLocalDate(to) && { to }),
    ...(known && { status: known }),
  }
}
