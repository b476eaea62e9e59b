import type { MoneyOperationKind, PaymentStatus, SalonRole } from '@salon/domain'

/** Why the server moved money, in words; what staff typed stands as it is. */
const reasons: Partial<Record<string, string>> = {
  salon: 'Decided by the salon',
  customer: 'The customer cancelled',
  no_show: 'The customer did not come',
  confirmed: 'The booking was confirmed',
  late: 'Arrived when the time was gone',
  surplus: 'The booking was already paid',
  wrong_amount: 'Another amount than asked for',
  wrong_currency: 'Not in Saudi riyals',
  wrong_booking: 'Belonged to another booking',
}

const roles: Record<SalonRole, string> = { staff: 'Staff', manager: 'Manager', owner: 'Owner' }

const paymentStates: Record<PaymentStatus, string> = {
  creating: 'Being started',
  initiated: 'Waiting for the customer',
  authorized: 'Held on the card',
  paid: 'Paid',
  captured: 'Captured',
  refunded: 'Refunded',
  voided: 'Released',
  failed: 'Not paid',
}

const operationSteps: Record<MoneyOperationKind, Record<'requested' | 'succeeded' | 'failed', string>> = {
  capture: { requested: 'Capture asked for', succeeded: 'Captured', failed: 'Capture failed' },
  refund: { requested: 'Refund asked for', succeeded: 'Refunded', failed: 'Refund failed' },
  void: { requested: 'Release asked for', succeeded: 'Released', failed: 'Release failed' },
}

export const manageEn = {
  listComma: ', ',
  mySalons: 'My salons',
  otherSalon: 'Another salon',
  navigation: 'Salon',
  signInToManage: 'Sign in to manage your salon',
  notYoursTitle: 'This salon is not here',
  notYoursText: 'You do not belong to it, or the link is incomplete.',
  notAllowedTitle: 'Not part of your role',
  notAllowedText: 'Ask the owner of the salon if you need it.',
  noSalonsTitle: 'You belong to no salon yet',
  noSalonsText: 'Ask its owner to add you by your mobile number, then sign in again.',
  roles,
  places: { calendar: 'Calendar' },

  today: 'Today',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  chooseDay: 'Choose a day',
  whose: 'Whose bookings',
  everybody: 'Everybody',
  noName: 'Without a name',
  away: 'Away',
  closedDay: 'The salon is closed on this day',
  emptyDay: 'Nothing booked yet',
  emptyDayText: 'New bookings appear here by themselves.',

  newBooking: 'New booking',
  bookFree: (times: string, name: string) => `Book with ${name}, free ${times}`,
  withWhom: 'With',
  startsAt: 'At',
  service: 'Which service?',
  otherService: 'Another service',
  noServices: 'No service is set for this person yet.',
  customerName: 'Customer’s name',
  nameMissing: 'Enter a name.',
  customerPhone: 'Mobile number (optional)',
  customerPhoneHint: 'With a number, the customer gets a message.',
  phoneWrong: 'Enter a Saudi mobile number that begins with 05.',
  book: 'Book',
  booked: 'Booked.',

  booking: 'Booking',
  bookingMissing: 'This booking is not here',
  noPhone: 'No mobile number',
  customerNote: 'The customer’s note',
  messagesToCustomer: 'Messages to the customer',
  actors: { customer: 'the customer', salon: 'the salon', system: 'automatically' },
  isOver: 'This booking is over; nothing is left to do.',
  confirm: 'Confirm',
  decline: 'Decline',
  complete: 'Came',
  noShow: 'Did not come',
  move: 'Move',
  moved: 'The booking was moved.',
  cancel: 'Cancel the booking',
  keep: 'Back',
  done: {
    confirm: 'The booking is confirmed.',
    decline: 'The booking was declined.',
    complete: 'The visit is completed.',
    noShow: 'Marked as missed.',
    cancel: 'The booking was cancelled.',
  },
  endings: {
    decline: { title: 'Decline this booking?', confirm: 'Decline' },
    cancel: { title: 'Cancel this booking?', confirm: 'Cancel the booking' },
    noShow: { title: 'Did the customer not come?', confirm: 'Mark as missed' },
  },
  endReason: 'Why? (optional, kept in the history)',
  nothingPaid: 'Nothing was paid online, so no money moves.',
  moneyBack: (back: string, kept: string) => `${back} goes back to the customer; the salon keeps ${kept}.`,

  money: 'Money',
  noPayments: 'Nothing was paid online.',
  sums: {
    prepayment: 'To be paid before the visit',
    due: 'Still due',
    authorized: 'Held on the card',
    captured: 'Captured',
    refunded: 'Refunded',
    fee: 'Gateway’s fee (estimated)',
  },
  paymentStates,
  paymentSteps: {
    created: 'Payment started',
    kept: 'Counted for the booking',
    returned: 'Not counted, goes back',
  },
  operationSteps,
  reasons,
  gatewaySaid: 'The gateway said:',
}

export type ManageMessages = typeof manageEn
export type MoneySum = keyof ManageMessages['sums']
