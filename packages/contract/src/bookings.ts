import type {
  BookingStatus,
  Channel,
  ConfirmationMode,
  DepositTerms,
  Instant,
  LineTime,
  LocalDate,
  Localized,
  NotificationEvent,
  NotificationStatus,
  PaymentPolicy,
  PrayerMode,
} from '@salon/domain'
import * as z from 'zod'
import { bookingVersion, cursor, id, idempotencyKey, instant, limit, localDate, typedText } from './shared.ts'
import { visitLines } from './visit.ts'
import type { BookingMoneyView, PaymentView } from './payments.ts'
import type { PrayerClosureView, WindowView } from './salons.ts'

const note = typedText(500)
const reason = typedText(300)

export const createBookingInput = z.strictObject({
  salonId: id,
  lines: visitLines,
  startsAt: instant,
  note: note.optional(),
  idempotencyKey,
})
export type CreateBookingInput = z.output<typeof createBookingInput>

export const BOOKING_SCOPES = ['upcoming', 'past'] as const
export const listBookingsInput = z.strictObject({
  scope: z.enum(BOOKING_SCOPES),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListBookingsInput = z.output<typeof listBookingsInput>

export const bookingIdInput = z.strictObject({ id })
export const bookingReasonInput = z.strictObject({ id, reason: reason.optional() })
export type BookingReasonInput = z.output<typeof bookingReasonInput>

/** As the salon cancels. */
export const cancelVisitInput = bookingReasonInput.extend({
  /** Of the booking as it was seen: one that is another by now is left alone. Without: whatever it is by now is cancelled. */
  version: bookingVersion.optional(),
})
export type CancelVisitInput = z.output<typeof cancelVisitInput>

export const noShowInput = z.strictObject({
  id,
  /** Whoever says so has seen that the customer was marked as there. */
  despiteCheckIn: z.boolean().optional(),
})
export type NoShowInput = z.output<typeof noShowInput>

export const reviewBookingInput = z.strictObject({
  bookingId: id,
  rating: z.number().int().min(1).max(5),
  comment: typedText(2000).optional(),
})
export type ReviewBookingInput = z.output<typeof reviewBookingInput>

export const calendarInput = z
  .strictObject({
    salonId: id,
    from: localDate,
    to: localDate,
    staffIds: z.array(id).max(50).optional(),
  })
  .refine(
    (range) => range.from <= range.to && Date.parse(range.to) - Date.parse(range.from) <= 31 * 86_400_000,
    {
      path: ['to'],
      message: 'at most 31 days after from',
    },
  )
export type CalendarInput = z.output<typeof calendarInput>

export const pendingBookingsInput = z.strictObject({ salonId: id })
export type PendingBookingsInput = z.output<typeof pendingBookingsInput>

/** What waits for the salon's answer, on whatever day. */
export interface PendingBookingsView {
  count: number
  /** The first fifty, the soonest first. */
  bookings: {
    id: string
    startsAt: Instant
    endsAt: Instant
    /** When it was asked for. */
    createdAt: Instant
    customerName: string
    totalHalalas: number
    timeZone: string
    lines: { name: Localized; staffName: Localized }[]
  }[]
}

export const calendarChangesInput = z.strictObject({ salonId: id })

/** Something of the calendar may have changed, and is to be asked for again. */
export interface CalendarChangeView {
  at: Instant
}

export interface BookingLineView {
  id: string
  serviceId: string
  variantId: string | null
  addOns: { id: string; name: Localized; priceHalalas: number; extraMinutes: number }[]
  /** The service, with its variant, as it was called when booked. */
  name: Localized
  staff: { id: string; name: Localized }
  /** The customer chose this member of staff, rather than anyone. */
  staffChosen: boolean
  startsAt: Instant
  endsAt: Instant
  /** How long the salon has it take; `null`: as long as its service does. */
  setMinutes: number | null
  priceHalalas: number
}

export interface BookingPolicyView {
  freeCancellationMinutes: number
  cancellationFeePercent: number
  payment: PaymentPolicy
  /** How much is paid beforehand where `payment` is `deposit`. */
  deposit?: DepositTerms
  /** Whether the salon confirms by hand: money is then held, and taken when it does. */
  confirmation?: ConfirmationMode
  vatPercent: number
}

export interface BookingView {
  id: string
  reference: string
  status: BookingStatus
  version: number
  salon: {
    id: string
    slug: string
    name: Localized
    timeZone: string
    address: Localized
    latitude: number
    longitude: number
    phone: string | null
  }
  startsAt: Instant
  endsAt: Instant
  /** Since when the customer is there; a mark of the salon's, whatever the status. */
  checkedInAt: Instant | null
  lines: BookingLineView[]
  totalHalalas: number
  vatHalalas: number
  currency: 'SAR'
  /** To be paid before the visit; 0 where all of it is paid at the salon. */
  prepaymentHalalas: number
  holdExpiresAt: Instant | null
  note: string | null
  policy: BookingPolicyView
  createdAt: Instant
  canReview: boolean
  review: { rating: number; comment: string } | null
}

export interface BookingEventView {
  at: Instant
  type: string
  from: BookingStatus | null
  to: BookingStatus
  actor: 'customer' | 'salon' | 'system'
  /** Which of the salon's people it was; staff alone see it. */
  salonPerson: string | null
  reason: string | null
}

export interface BookingDetailsView extends BookingView {
  history: BookingEventView[]
  /** Every attempt to pay, the first one first. */
  payments: PaymentView[]
  money: BookingMoneyView
  /** Staff see whom they serve; `null` for the customer herself. */
  customer: { name: string; phone: string | null } | null
}

export interface CancellationTermsView {
  allowed: boolean
  refundHalalas: number
  feeHalalas: number
  /** Until then cancelling costs nothing. */
  freeUntil: Instant
}

/** What moving a visit so would mean for its money. */
export interface MoveTermsView {
  /** What the visit would cost. */
  totalHalalas: number
  /** What was paid and is not asked for any more: it goes back by itself. */
  refundHalalas: number
  /** What is held for it and would never be taken. */
  releaseHalalas: number
  /** What would still be to be paid beforehand. */
  dueHalalas: number
}

export interface CalendarRoomView {
  id: string
  name: Localized
  /** How many visits it takes at once. */
  capacity: number
  /** Which services may be had in it. */
  serviceIds: string[]
}

export interface CalendarStaffView {
  id: string
  name: Localized
  /** Which services she does. */
  serviceIds: string[]
}

export interface CalendarView {
  timeZone: string
  /** Who works there, in the salon's order. Somebody who has left may still be named by a booking's lines. */
  staff: CalendarStaffView[]
  bookings: (BookingView & {
    customer: { name: string; phone: string | null }
    /** When it was marked as completed or missed, which may be before it was to end; `null`: neither. */
    endedAt: Instant | null
    /** In which room a line is had, by the line's id; a line that needs none is not there. */
    rooms: Record<string, { id: string; name: Localized }>
    /** How a line takes the time of who does it, by the line's id; one that takes none any more, such as of a missed visit, is not there. */
    times: Record<string, LineTime>
  })[]
  /** The rooms that services need, in the salon's order, and those out of use that somebody is booked in: they take nobody. */
  rooms: CalendarRoomView[]
  timeOff: {
    id: string
    staffId: string
    startsAt: Instant
    endsAt: Instant
    /** The business days with which it begins and ends; `null`: it does at a time. */
    firstDate: LocalDate | null
    lastDate: LocalDate | null
    reason: string | null
    /** Entered by who is away herself. */
    isHerOwn: boolean
  }[]
  openingWindows: (WindowView & { staffId: string | null; date: LocalDate })[]
  /** By time; none where the salon pays no heed to prayer times. */
  closures: PrayerClosureView[]
  /** Whether a visit may run through a closure, or only not begin in it. */
  prayerMode: PrayerMode
}

export interface NotificationView {
  id: string
  event: NotificationEvent
  channel: Channel
  status: NotificationStatus
  attempt: number
  errorMessage: string | null
  createdAt: Instant
  sentAt: Instant | null
}

/** A message as the salon lists it, with the booking it is about. */
export interface SalonNotificationView extends NotificationView {
  bookingId: string
  bookingReference: string
  customerName: string
}
