import type { BookingPolicy } from '../bookings/policy.ts'

/** The gateway takes nothing smaller: one riyal. */
export const SMALLEST_PAYMENT_HALALAS = 100

/**
 * What has to be paid before the visit, VAT included, by the terms copied onto the booking. A share is rounded half up.
 * A deposit below what the gateway can take is raised to it; a visit that costs less than that is paid at the salon.
 */
export function prepaymentHalalas(
  policy: Pick<BookingPolicy, 'payment' | 'deposit'>,
  totalHalalas: number,
): number {
  if (totalHalalas < SMALLEST_PAYMENT_HALALAS) return 0
  if (policy.payment === 'full') return totalHalalas
  const share = policy.payment === 'deposit' ? depositShare(policy.deposit, totalHalalas) : 0
  return share === 0 ? 0 : Math.max(share, SMALLEST_PAYMENT_HALALAS)
}

function depositShare(deposit: BookingPolicy['deposit'], totalHalalas: number): number {
  if (!deposit) return 0
  return deposit.kind === 'fixed'
    ? Math.min(deposit.halalas, totalHalalas)
    : Math.round((totalHalalas * deposit.percent) / 100)
}

/**
 * What is still to be paid now, when so much is there already. A rest the gateway cannot take is left for the salon's till,
 * so that nobody is asked for what she cannot pay.
 */
export function dueHalalas(
  policy: Pick<BookingPolicy, 'payment' | 'deposit'>,
  totalHalalas: number,
  countedHalalas: number,
): number {
  const missing = prepaymentHalalas(policy, totalHalalas) - countedHalalas
  return missing < SMALLEST_PAYMENT_HALALAS ? 0 : missing
}
