/** What a refusal means for the caller; the HTTP status follows from it. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'limited'
  | 'unavailable'

/** Every reason a request can be refused for, with its kind. The names are those of the public contract. */
export const DOMAIN_ERRORS = {
  /** The input does not fit its schema; `details.fields` says where. */
  INVALID_INPUT: 'invalid',
  /** No valid access token came with the request. */
  UNAUTHENTICATED: 'unauthenticated',
  /** Signed in, but this may not be done. */
  FORBIDDEN: 'forbidden',
  /** A one-time code was last proved too long ago for this; `accounts.requestFreshCode` sends one. */
  FRESH_CODE_NEEDED: 'forbidden',
  /** No such thing, or it belongs to somebody else: the two are never told apart. */
  NOT_FOUND: 'not_found',
  /** Too many operations; `details.retryAfterSeconds` says when to come back. */
  RATE_LIMITED: 'limited',
  /** Somebody else changed these settings after they were read; `details.version` is how they are now. */
  CHANGED_MEANWHILE: 'conflict',
  /** The change would hit bookings that were not looked at; `details.count`, and the `impact` query lists them. */
  BOOKINGS_AFFECTED: 'conflict',
  /** The idempotency key was used before with another input. */
  IDEMPOTENCY_MISMATCH: 'conflict',

  /** Not a mobile number of a country that codes are sent to. */
  PHONE_NOT_ALLOWED: 'invalid',
  /** A code was sent moments ago; `details.retryAfterSeconds`. */
  OTP_COOLDOWN: 'limited',
  /** The code is not the one that was sent; `details.attemptsLeft`. */
  OTP_INVALID: 'invalid',
  /** The code is too old, used, or replaced by a newer one. */
  OTP_EXPIRED: 'invalid',
  /** Too many wrong tries on this code. */
  OTP_LOCKED: 'limited',
  /** The provider did not take the message. */
  OTP_DELIVERY_FAILED: 'unavailable',
  /** The session ended, was revoked or never existed. */
  SESSION_EXPIRED: 'unauthenticated',
  /** An old refresh token came back: the whole session was ended. */
  SESSION_REUSED: 'unauthenticated',

  /** Somebody else holds this time; `details.cause` is `busy` or `room`. */
  SLOT_TAKEN: 'conflict',
  /** Outside the hours of the salon or the stylist; `details.cause`. */
  OUTSIDE_HOURS: 'conflict',
  /** Sooner than the salon accepts; `details.minimumNoticeMinutes`. */
  NOTICE_TOO_SHORT: 'conflict',
  /** Later than the salon's furthest day; `details.furthestDays`. */
  TOO_FAR_AHEAD: 'conflict',
  /** Not one of the times the salon offers. */
  NOT_ON_GRID: 'conflict',
  /** The chosen stylist does not do this service; nobody does, when none was chosen. */
  STAFF_CANNOT_DO_SERVICE: 'conflict',
  /** The service, variant or add-on is not offered (any more) by this salon. */
  SERVICE_UNAVAILABLE: 'conflict',
  /** The salon is closed on that day, or takes no bookings at all for now. */
  SALON_CLOSED: 'conflict',
  /** The customer has as many coming bookings here as the salon allows. */
  TOO_MANY_OPEN_BOOKINGS: 'conflict',
  /** The booking's status does not allow this step; `details.from`, `details.to`. */
  ILLEGAL_TRANSITION: 'conflict',
  /** The visit has begun, or its terms do not allow cancelling any more. */
  TOO_LATE_TO_CANCEL: 'conflict',
  /** This booking has its review. */
  ALREADY_REVIEWED: 'conflict',
  /** The user keeps as many salons as one may; `details.most`. */
  TOO_MANY_FAVOURITES: 'conflict',
  /** A salon has an owner at all times: the last one is neither removed nor given another role. */
  LAST_OWNER: 'conflict',
  /** Another salon's page has this address. */
  SLUG_TAKEN: 'conflict',
  /** She has as many salons that are not open yet as one may; `details.most`. */
  TOO_MANY_DRAFTS: 'conflict',
  /** The salon lacks something that it needs to be opened; `details.missing`. */
  SALON_NOT_OPEN: 'conflict',
  SALON_NOT_READY: 'conflict',
  /** The salon is not where this step begins; `details.status` says where it is. */
  SALON_STATUS_CHANGED: 'conflict',
  /** Whoever has this phone belongs to the salon. */
  ALREADY_MEMBER: 'conflict',
  /** An invitation to this phone waits for its answer. */
  ALREADY_INVITED: 'conflict',
  /** Somebody else of the salon has this account. */
  ACCOUNT_TAKEN: 'conflict',
  /** The hold ran out before the booking was paid. */
  HOLD_EXPIRED: 'conflict',

  /** Nothing is to be paid beforehand, or it is paid. */
  PAYMENT_NOT_NEEDED: 'conflict',
  /** Another attempt, or another step of this payment, is under way; `details.paymentId`, `details.redirectUrl`. */
  PAYMENT_IN_PROGRESS: 'conflict',
  /** The bank said no; `details.advice` says what to do next. The hold stays. */
  PAYMENT_DECLINED: 'conflict',
  /** The gateway did not answer; what became of the money is asked again by itself. `details.paymentId`. */
  GATEWAY_UNAVAILABLE: 'unavailable',
  /** The books are being compared with the gateway's, or were less than a minute ago; `details.retryAfterSeconds`. */
  BOOKS_COMPARED_JUST_NOW: 'limited',
  /** The gateway refused the request itself, and nothing was charged. */
  GATEWAY_REJECTED: 'conflict',
  /** The gateway does not know these keys, or they are of an account that is not active. */
  PAYMENT_KEYS_REFUSED: 'conflict',
  /** More than is left of what was taken; `details.refundableHalalas`. */
  REFUND_EXCEEDS_CAPTURED: 'conflict',
  /** More than is held; `details.authorizedHalalas`. */
  CAPTURE_EXCEEDS_AUTHORIZED: 'conflict',
  /** Nothing is held, or it was taken already; `details.status`. */
  NOT_CAPTURABLE: 'conflict',
  /** Nothing was taken, or all of it went back; `details.status`. */
  NOT_REFUNDABLE: 'conflict',
  /** The payment's status does not allow it, or the gateway says it is too late; `details.status`. */
  NOT_VOIDABLE: 'conflict',
} as const satisfies Record<string, ErrorKind>

export type DomainErrorCode = keyof typeof DOMAIN_ERRORS

/** Facts that go with a refusal; plain JSON, never personal data. */
export type ErrorDetails = Readonly<Record<string, unknown>>

/** A refusal with its reason. Use cases throw it, so that a transaction rolls back. */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly details: ErrorDetails

  constructor(code: DomainErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}
