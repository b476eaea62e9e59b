import { ProviderError, type ProviderFailure } from '../provider-error.ts'

/** How a call to the gateway ended without a payment, by what it means for our books. */
export type GatewayOutcome =
  /** No answer, a broken one or a 5xx after the request may have been read: it may have acted. Fetch before anything else. */
  | 'unavailable-unknown'
  /** It did nothing: no connection, the circuit is open, too many requests (429), or a read that failed. */
  | 'unavailable-no-effect'
  /** It accepted, and its answer could not be understood (an unknown status, an amount that is no integer): as good as unknown. */
  | 'unreadable'
  /** It refused the input or the payment's state. Nothing happened. */
  | 'rejected'
  /** The key is wrong, of the wrong kind, or the account is not active. Nothing happened; somebody has to look. */
  | 'misconfigured'
  /** The `givenId` was used before. Fetch it: that payment is the truth. */
  | 'already-exists'
  /** It knows no such payment, token or webhook under this key. */
  | 'not-found'

const FAILURES: Record<GatewayOutcome, ProviderFailure> = {
  'unavailable-unknown': 'unavailable',
  'unavailable-no-effect': 'unavailable',
  unreadable: 'unavailable',
  rejected: 'declined',
  misconfigured: 'misconfigured',
  'already-exists': 'declined',
  'not-found': 'declined',
}

/** What the gateway said, cleaned of keys, tokens and long numbers. For staff and logs, never for customers. */
export interface GatewayRefusal {
  httpStatus?: number
  /** The gateway's word for the kind of error, such as `validation_error`. */
  type?: string
  message?: string
  /** Its complaints by field of its own API. */
  fieldErrors?: Readonly<Record<string, readonly string[]>>
  /** When to come back, if it said so. */
  retryAfterSeconds?: number
  /** For asking the gateway's support. */
  requestId?: string
}

export class GatewayError extends ProviderError {
  readonly outcome: GatewayOutcome
  readonly refusal: GatewayRefusal

  constructor(
    outcome: GatewayOutcome,
    message: string,
    refusal: GatewayRefusal = {},
    options?: ErrorOptions,
  ) {
    super('payments', FAILURES[outcome], message, options)
    this.name = 'GatewayError'
    this.outcome = outcome
    this.refusal = refusal
  }

  /** Whether the gateway may have done what was asked although this error came. */
  get mayHaveActed(): boolean {
    return this.outcome === 'unavailable-unknown' || this.outcome === 'unreadable'
  }
}
