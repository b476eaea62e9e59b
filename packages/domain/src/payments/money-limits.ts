import { DomainError } from '../shared/errors.ts'
import { netHalalas, type PaymentState } from './payment-state.ts'

/**
 * How much a capture takes: all that is held, or the part asked for.
 * @throws DomainError `NOT_CAPTURABLE`, `CAPTURE_EXCEEDS_AUTHORIZED` with `authorizedHalalas`
 */
export function captureAmount(state: PaymentState, askedHalalas?: number): number {
  const { status, authorizedHalalas } = state
  if (status !== 'authorized') throw new DomainError('NOT_CAPTURABLE', { status })
  if (askedHalalas === undefined) return authorizedHalalas
  if (askedHalalas > authorizedHalalas) {
    throw new DomainError('CAPTURE_EXCEEDS_AUTHORIZED', { authorizedHalalas })
  }
  return askedHalalas
}

/**
 * How much a refund gives back: all that is left, or the part asked for.
 * @throws DomainError `NOT_REFUNDABLE`, `REFUND_EXCEEDS_CAPTURED` with `refundableHalalas`
 */
export function refundAmount(state: PaymentState, askedHalalas?: number): number {
  const refundableHalalas = netHalalas(state)
  if (refundableHalalas === 0) throw new DomainError('NOT_REFUNDABLE', { status: state.status })
  if (askedHalalas === undefined) return refundableHalalas
  if (askedHalalas > refundableHalalas) {
    throw new DomainError('REFUND_EXCEEDS_CAPTURED', { refundableHalalas })
  }
  return askedHalalas
}

/**
 * Held money can be let go. A charge can be undone only while none of it went back; whether it is too late for that,
 * the gateway alone knows.
 * @throws DomainError `NOT_VOIDABLE`
 */
export function refuseVoid(state: PaymentState): void {
  const { status } = state
  if (status !== 'authorized' && status !== 'paid' && status !== 'captured') {
    throw new DomainError('NOT_VOIDABLE', { status })
  }
}
