import type { BookingLineView, BookingView } from '@salon/contract'
import type { BookingLineRow, BookingViewRow, ClaimedBooking, ClaimedLine, SalonConfig } from '@salon/db'
import { prepaymentHalalas, toInstant, type Instant, type Localized } from '@salon/domain'
import type { PlannedCandidate } from './plan-visit.ts'

/** A stored booking as the contract shows it. */
export function toBookingView(row: BookingViewRow): BookingView {
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    version: row.version,
    salon: row.salon,
    startsAt: toInstant(row.startsAt),
    endsAt: toInstant(row.endsAt),
    checkedInAt: row.checkedInAt && toInstant(row.checkedInAt),
    lines: row.lines.map(toLineView),
    totalHalalas: row.totalHalalas,
    vatHalalas: row.vatHalalas,
    currency: 'SAR',
    prepaymentHalalas: prepaymentHalalas(row.policy, row.totalHalalas),
    holdExpiresAt: row.holdExpiresAt && toInstant(row.holdExpiresAt),
    note: row.note,
    policy: row.policy,
    createdAt: toInstant(row.createdAt),
    canReview: row.status === 'completed' && row.review === null,
    review: row.review,
  }
}

function toLineView({ room: _room, ...line }: BookingLineRow): BookingLineView {
  return { ...line, startsAt: toInstant(new Date(line.startsAt)), endsAt: toInstant(new Date(line.endsAt)) }
}

/** A booking that is about to be stored, exactly as `toBookingView` will show it afterwards. */
export function newBookingView(
  config: SalonConfig,
  booking: ClaimedBooking,
  candidate: PlannedCandidate,
  now: Date,
): BookingView {
  const names = new Map(config.staff.map((each) => [each.id, each.name]))
  const { id, slug, name, timeZone, address, latitude, longitude, phone } = config
  return {
    id: booking.id,
    reference: booking.reference,
    status: booking.status,
    version: 1,
    salon: { id, slug, name, timeZone, address, latitude, longitude, phone },
    startsAt: booking.startsAt as Instant,
    endsAt: candidate.endsAt as Instant,
    checkedInAt: null,
    lines: candidate.lines.map((line) => newLineView(line, names)),
    totalHalalas: candidate.totalHalalas,
    vatHalalas: candidate.vatHalalas,
    currency: 'SAR',
    prepaymentHalalas: prepaymentHalalas(booking.policy, candidate.totalHalalas),
    holdExpiresAt: booking.holdExpiresAt as Instant | null,
    note: booking.note,
    policy: booking.policy,
    createdAt: toInstant(now),
    canReview: false,
    review: null,
  }
}

function newLineView(line: ClaimedLine, staffNames: ReadonlyMap<string, Localized>): BookingLineView {
  return {
    id: line.id,
    serviceId: line.serviceId,
    variantId: line.variantId,
    addOns: line.addOns,
    name: { ar: line.nameAr, en: line.nameEn },
    staff: { id: line.staffId, name: staffNames.get(line.staffId) ?? { ar: '', en: '' } },
    staffChosen: line.staffChosen,
    startsAt: line.startsAt as Instant,
    endsAt: line.endsAt as Instant,
    setMinutes: null,
    priceHalalas: line.priceHalalas,
  }
}
