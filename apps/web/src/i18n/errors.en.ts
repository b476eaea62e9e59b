import type { ErrorMessages } from './errors.ts'
import { pluralEn } from './plural.ts'

export const errorsEn: ErrorMessages = {
  reasons: {
    INVALID_INPUT: 'Something here is not filled in correctly. Check the fields and try again.',
    UNAUTHENTICATED: 'Sign in to go on.',
    FORBIDDEN: 'Your account may not do this. Sign in with another one, or ask the salon’s owner.',
    FRESH_CODE_NEEDED: 'We need to be sure that it is you. Enter a new code, then go on.',
    NOT_FOUND: 'We could not find this. It may have been removed; go back and choose again.',
    RATE_LIMITED: 'That was too often in a short time. Wait a little, then try again.',
    IDEMPOTENCY_MISMATCH: 'This request was changed on the way. Reload the page and try again.',
    CHANGED_MEANWHILE: 'Somebody else changed this meanwhile. Look at their change, then save again.',
    BOOKINGS_AFFECTED: 'Bookings would be affected that were not looked at. Save again to see them.',
    PHONE_NOT_ALLOWED: 'Codes go to Saudi mobile numbers only. Enter one that starts with 05.',
    OTP_COOLDOWN: 'We have just sent a code. Wait a moment before asking for another.',
    OTP_INVALID: 'This is not the code we sent. Check the message and type it again.',
    OTP_EXPIRED: 'This code is no longer valid. Ask for a new one.',
    OTP_LOCKED: 'Too many wrong codes. Ask for a new one.',
    OTP_DELIVERY_FAILED: 'The message could not be sent. Try again, or choose the other channel.',
    SESSION_EXPIRED: 'You were signed out. Sign in again to go on.',
    SESSION_REUSED: 'For your safety you were signed out. Sign in again to go on.',
    SLOT_TAKEN: 'Somebody was quicker and booked this time. Choose another one.',
    OUTSIDE_HOURS: 'The salon does not work at this time. Choose another one.',
    NOTICE_TOO_SHORT: 'This time is too soon for the salon. Choose a later one.',
    TOO_FAR_AHEAD: 'The salon does not take bookings that far ahead. Choose an earlier day.',
    NOT_ON_GRID: 'The salon does not offer this time. Choose one from the list.',
    STAFF_CANNOT_DO_SERVICE: 'This stylist does not do the service. Choose somebody else, or anyone.',
    SERVICE_UNAVAILABLE: 'The salon no longer offers this service. Choose another one.',
    SALON_CLOSED: 'The salon is closed on this day. Choose another day.',
    TOO_MANY_OPEN_BOOKINGS:
      'You have as many coming bookings here as the salon allows. Cancel one, or come back after a visit.',
    ILLEGAL_TRANSITION: 'The booking has changed in the meantime. Reload to see where it stands.',
    TOO_LATE_TO_CANCEL: 'It is too late to change this booking here. Call the salon.',
    ALREADY_REVIEWED: 'You have already reviewed this visit. Thank you!',
    TOO_MANY_FAVOURITES: 'You keep as many salons as one can. Remove one, then add this one.',
    LAST_OWNER: 'A salon needs an owner. Make somebody else one first.',
    ALREADY_MEMBER: 'This person already belongs to the salon.',
    ALREADY_INVITED: 'This number has an invitation already. Withdraw it to send another.',
    HOLD_EXPIRED: 'The time was kept for you and has run out. Choose a time again.',
    PAYMENT_NOT_NEEDED: 'Nothing has to be paid for this booking.',
    PAYMENT_IN_PROGRESS: 'A payment for this booking is under way. Wait until it ends.',
    PAYMENT_DECLINED: 'The payment was declined. Try another card or way to pay.',
    GATEWAY_UNAVAILABLE: 'Payments cannot be reached right now. Try again in a few minutes.',
    GATEWAY_REJECTED: 'The payment was not accepted. Check the details, or pay in another way.',
    PAYMENT_KEYS_REFUSED:
      'The payment gateway does not accept these keys. Copy them again from your account there.',
    REFUND_EXCEEDS_CAPTURED: 'More than was paid cannot be refunded. Enter a smaller amount.',
    CAPTURE_EXCEEDS_AUTHORIZED: 'More than was authorised cannot be taken. Enter a smaller amount.',
    NOT_CAPTURABLE: 'This payment cannot be captured. Reload to see its state.',
    NOT_REFUNDABLE: 'This payment cannot be refunded. Reload to see its state.',
    NOT_VOIDABLE: 'This payment cannot be voided. Reload to see its state.',
  },
  retryAfter: (seconds) =>
    seconds < 60
      ? `Try again in ${seconds} ${pluralEn(seconds, { one: 'second', other: 'seconds' })}.`
      : `Try again in ${Math.ceil(seconds / 60)} min.`,
  attemptsLeft: (count) => `${count} ${pluralEn(count, { one: 'try', other: 'tries' })} left.`,
}
