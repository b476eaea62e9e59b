import type { ConfirmationMode, PaymentPolicy } from '../salons/audience.ts'
import type { BookingStatus } from './status.ts'

/** The salon's terms as they were when the booking was made; copied onto it and never looked up again. */
export interface BookingPolicy {
  /** Cancelling costs nothing until this long before the visit. */
  freeCancellationMinutes: number
  /** What a later cancellation costs, in percent of the total. */
  cancellationFeePercent: number
  payment: PaymentPolicy
  /** How much of the total is paid beforehand where `payment` is `deposit`; bookings made before payments have none. */
  deposit?: DepositTerms
  /** Whether the salon confirms by hand; money is then held first and taken when it does. */
  confirmation?: ConfirmationMode
  /** 0 for a salon that is not registered for VAT. */
  vatPercent: number
}

const STAFF_FURTHEST_DAYS = 365

/** How many days ahead the salon enters and moves bookings itself: a year, or as far as its customers may. */
export function staffFurthestDays({ furthestDays }: { furthestDays: number }): number {
  return Math.max(furthestDays, STAFF_FURTHEST_DAYS)
}

/** A share of the total in percent, or so many halalas of it. */
export type DepositTerms = { kind: 'percent'; percent: number } | { kind: 'fixed'; halalas: number }

export interface CancellableBooking {
  status: BookingStatus
  startsAt: Date
  totalHalalas: number
  /** What was taken and not given back, or is held for it. */
  paidHalalas: number
  policy: BookingPolicy
}

export interface CancellationTerms {
  allowed: boolean
  /** What goes back to the customer. */
  refundHalalas: number
  /** What the salon keeps of what was paid; with nothing paid there is nothing to keep. */
  feeHalalas: number
  freeUntil: Date
}

const MS_PER_MINUTE = 60_000

/** What cancelling now would mean for the customer. The screen and the server ask the same function. */
export function cancellationTerms(booking: CancellableBooking, now: Date): CancellationTerms {
  const { policy, startsAt, paidHalalas } = booking
  const freeUntil = new Date(startsAt.getTime() - policy.freeCancellationMinutes * MS_PER_MINUTE)
  const feeHalalas = now <= freeUntil ? 0 : lateFeeHalalas(booking)
  return {
    allowed: isOpen(booking.status) && now < startsAt,
    refundHalalas: paidHalalas - feeHalalas,
    feeHalalas,
    freeUntil,
  }
}

export const ENDING_CAUSES = ['salon', 'customer', 'no_show'] as const
/** Who ended a booking before its visit took place. */
export type EndingCause = (typeof ENDING_CAUSES)[number]

/** What the salon keeps of what was paid: nothing when it says no itself, the late fee when the customer does not come. */
export function keptHalalas(
  booking: Omit<CancellableBooking, 'status'>,
  cause: EndingCause,
  now: Date,
): number {
  if (cause === 'salon') return 0
  if (cause === 'no_show') return lateFeeHalalas(booking)
  return cancellationTerms({ ...booking, status: 'cancelled' }, now).feeHalalas
}

/** Never more than was paid; rounded half up. */
function lateFeeHalalas({
  policy,
  totalHalalas,
  paidHalalas,
}: Pick<CancellableBooking, 'policy' | 'totalHalalas' | 'paidHalalas'>): number {
  return Math.min(Math.round((totalHalalas * policy.cancellationFeePercent) / 100), paidHalalas)
}

/** May the customer still move the visit herself? Until it begins, or until a late fee would be due. */
export function mayReschedule(booking: CancellableBooking, now: Date): boolean {
  if (!isOpen(booking.status) || now >= booking.startsAt) return false
  return booking.policy.cancellationFeePercent === 0 || now <= cancellationTerms(booking, now).freeUntil
}

function isOpen(status: BookingStatus): boolean {
  return status === 'held' || status === 'pending' || status === 'confirmed'
}
