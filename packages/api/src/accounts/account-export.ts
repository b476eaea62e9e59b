/** What a user gets when she asks for her data. Instants are dates here and ISO-8601 text once they are JSON. */
export interface AccountExport {
  exportedAt: Date
  profile: ExportedProfile
  memberships: ExportedMembership[]
  invitations: ExportedInvitation[]
  sessions: ExportedSession[]
  oneTimeCodes: ExportedCode[]
  bookings: ExportedBooking[]
  payments: ExportedPayment[]
  receipts: ExportedReceipt[]
  reviews: ExportedReview[]
  clientNotes: ExportedClientNote[]
  calendarLinks: ExportedCalendarLink[]
  favourites: ExportedFavourite[]
  consents: ExportedConsent[]
  notifications: ExportedNotification[]
  audit: ExportedAudit[]
}

export interface ExportedProfile {
  id: string
  phone: string | null
  name: string
  locale: string
  preferredChannel: string
  createdAt: Date
}

export interface ExportedMembership {
  salonId: string
  slug: string
  role: string
  /** As whom she can be booked there, if at all. */
  staffId: string | null
  /** Gets the salon's own messages. */
  hearsOfBookings: boolean
  createdAt: Date
}

/** To a salon's team, not answered yet. */
export interface ExportedInvitation {
  id: string
  slug: string
  role: string
  createdAt: Date
  expiresAt: Date
}

export interface ExportedSession {
  id: string
  userAgent: string
  address: string | null
  createdAt: Date
  lastUsedAt: Date
  /** When a one-time code was last entered in it. */
  provedAt: Date
  expiresAt: Date
  revokedAt: Date | null
  revokedReason: string | null
}

/** That a code was sent; the code itself was never stored. */
export interface ExportedCode {
  id: string
  purpose: string
  channel: string
  attempts: number
  address: string | null
  createdAt: Date
  expiresAt: Date
  consumedAt: Date | null
}

export interface ExportedBooking {
  id: string
  reference: string
  status: string
  salonSlug: string
  startsAt: Date
  endsAt: Date
  totalHalalas: number
  vatHalalas: number
  currency: string
  customerName: string
  customerPhone: string | null
  note: string | null
  source: string
  createdAt: Date
  lines: ExportedLine[]
  events: ExportedEvent[]
}

export interface ExportedLine {
  position: number
  nameAr: string
  nameEn: string
  staffNameAr: string
  staffNameEn: string
  startsAt: Date
  endsAt: Date
  priceHalalas: number
  vatHalalas: number
}

export interface ExportedEvent {
  at: Date
  type: string
  fromStatus: string | null
  toStatus: string
  actor: string
  reason: string | null
}

export interface ExportedPayment {
  id: string
  bookingId: string
  status: string
  amountHalalas: number
  capturedHalalas: number
  refundedHalalas: number
  currency: string
  sourceType: string
  cardCompany: string | null
  cardLastFour: string | null
  createdAt: Date
}

/** A document as issued: an invoice or receipt, or what took it back. */
export interface ExportedReceipt {
  id: string
  kind: string
  number: string
  bookingId: string
  paymentId: string
  originalId: string | null
  reason: string | null
  issuedAt: Date
  sellerNameAr: string
  sellerNameEn: string
  vatNumber: string | null
  customerName: string
  vatPercent: number
  netHalalas: number
  vatHalalas: number
  grossHalalas: number
  lines: { nameAr: string; nameEn: string; grossHalalas: number; vatHalalas: number }[]
}

export interface ExportedReview {
  id: string
  bookingId: string
  rating: number
  comment: string
  reply: string | null
  repliedAt: Date | null
  createdAt: Date
}

/** What a salon wrote down about her for its own people. */
export interface ExportedClientNote {
  salonSlug: string
  text: string
  updatedAt: Date
}

/** That a calendar may read visits; its address was never stored. */
export interface ExportedCalendarLink {
  kind: string
  createdAt: Date
}

export interface ExportedFavourite {
  salonId: string
  slug: string
  createdAt: Date
}

/** What was agreed to or withdrawn, in which words and where. */
export interface ExportedConsent {
  purpose: string
  isGiven: boolean
  textVersion: string
  how: string
  at: Date
}

export interface ExportedNotification {
  id: string
  salonId: string
  /** `null` for what the platform told an owner of her salon. */
  bookingId: string | null
  event: string
  channel: string
  locale: string
  recipient: string | null
  status: string
  createdAt: Date
  sentAt: Date | null
}

export interface ExportedAudit {
  at: Date
  action: string
  target: string | null
  address: string | null
}
