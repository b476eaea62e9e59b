import type {
  BookingPolicy,
  BookingStatus,
  Channel,
  Locale,
  Localized,
  NotificationEvent,
} from '@salon/domain'

/** A stretch of one resource, as the database stores it. Instants are ISO-8601. */
export interface ClaimedStretch {
  resourceId: string
  startsAt: string
  endsAt: string
  lineId: string
}

export interface ClaimedLine {
  id: string
  position: number
  serviceId: string
  variantId: string | null
  staffId: string
  staffChosen: boolean
  roomResourceId: string | null
  /** How long the salon has it take, whatever its service does. */
  setMinutes: number | null
  startsAt: string
  endsAt: string
  priceHalalas: number
  vatHalalas: number
  nameAr: string
  nameEn: string
  addOns: { id: string; name: Localized; priceHalalas: number; extraMinutes: number }[]
}

/** One way to serve the visit: who, where, when, for how much. */
export interface ClaimCandidate {
  endsAt: string
  totalHalalas: number
  vatHalalas: number
  lines: ClaimedLine[]
  occupancies: ClaimedStretch[]
  /** What the caller will be told if this one is taken, as JSON text: kept to the letter under the idempotency key. */
  answer: string | null
}

/** What the booking says whoever serves it. */
export interface ClaimedBooking {
  id: string
  salonId: string
  customerId: string | null
  customerName: string
  customerPhone: string | null
  reference: string
  status: Extract<BookingStatus, 'held' | 'pending' | 'confirmed'>
  startsAt: string
  policy: BookingPolicy
  note: string | null
  holdExpiresAt: string | null
  source: 'online' | 'salon'
  createdBy: string
  idempotencyKey: string | null
}

export interface ClaimedEvent {
  type: 'created' | 'held' | 'rescheduled' | 'resized'
  actor: 'customer' | 'salon'
  actorUserId: string
  fromStatus: BookingStatus | null
  details: Record<string, unknown>
}

/** The message to be sent once the transaction is over. */
export interface QueuedNotification {
  id: string
  userId: string | null
  event: NotificationEvent
  channel: Channel
  locale: Locale
  recipient: string | null
}

/** What a customer was told of her visit last: how it was, in which version of the booking. */
export interface ToldVersion {
  version: number
  /** An ISO-8601 instant. */
  startsAt: string
  visit: string
}

/** A message that is not to be sent before a time, and then only if nothing took its place. */
export interface HeldNotification extends QueuedNotification {
  notBefore: string
  knownVisit: ToldVersion
}

export interface Idempotency {
  userId: string
  key: string
  procedure: string
  /** SHA-256 of the input, in hex. */
  requestHash: string
}

/** How a claim ended. `taken`: none of the candidates is free any more. */
export type ClaimOutcome =
  | { kind: 'claimed'; candidate: number }
  | { kind: 'taken' }
  | { kind: 'replayed' }
  | { kind: 'too_many_open' }
