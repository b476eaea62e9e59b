import { pluralEn } from './plural.ts'

const minutes = (count: number) => `${count} ${pluralEn(count, { one: 'minute', other: 'minutes' })}`

export const paymentEn = {
  title: 'Payment',
  titleAt: (salon: string) => `Payment for ${salon}`,
  signInToPay: 'Sign in to pay for your booking',
  listComma: ', ',
  toBooking: 'Back to the booking',

  summary: 'What you pay for',
  payNow: 'To pay now',
  deposit: 'Deposit',
  wholeAmount: 'The whole amount',
  difference: 'What is missing',
  total: 'Total of the visit',
  atSalon: 'Later, at the salon',
  ofWhichVat: (percent: number) => `Of which ${percent}% VAT`,
  refundTerms: 'If you cancel',
  heldUntilConfirmed:
    'The amount is only held on your card. It is taken when the salon confirms, and released if it declines.',

  timeLeft: 'Your time is kept for',
  minutesLeft: (count: number) => `Your time is kept for ${minutes(count)} more.`,
  timeUp:
    'The time it was kept for you has run out. If nobody has taken it yet, you can still choose it again.',

  method: 'How would you like to pay?',
  noMethods: 'Paying online is not possible right now. Try again in a few minutes, or call the salon.',
  cardNumber: 'Card number',
  expiry: 'Expiry date',
  expiryHint: 'Month and year',
  cvc: 'Security code',
  cvcHint: { 3: 'The 3 digits on the back', 4: 'The 4 digits on the front' },
  cardName: 'Name on the card',
  privacy: 'Your card details go straight to the payment service. They never reach our server.',
  pay: (amount: string) => `Pay ${amount}`,
  payAgain: 'Try again',
  applePay: 'Pay with Apple Pay',
  or: 'or',
  samsungPay: 'Pay with Samsung Pay',
  samsungPayMissing: 'Samsung Pay could not be reached. Try again, or pay in another way.',
  samsungPayNotHere: 'Samsung Pay is not set up on this device. Pay in another way.',
  samsungPayClosed: 'Samsung Pay was closed before you finished. Nothing was taken.',
  problems: {
    numberMissing: 'Enter the number on the card.',
    numberShort: 'The number is not complete.',
    numberWrong: 'A digit of the number is wrong. Compare it with the card.',
    brandNotTaken: 'We take mada, Visa, Mastercard and American Express.',
    expiryMissing: 'Enter the month and year on the card.',
    expiryWrong: 'Write the month and then the year, such as 12/28.',
    expired: 'This card has expired. Use another one.',
    cvcMissing: 'Enter the security code.',
    cvcShort: 'The security code is not complete.',
    nameMissing: 'Enter the name as it is on the card.',
    nameHalf: 'Enter first and last name, as on the card.',
  },

  mobile: 'Mobile number with STC Pay',
  mobileWrong: 'Enter a Saudi mobile number that begins with 05.',
  mobileNote: 'STC Pay sends a code to this number.',
  code: 'Code from STC Pay',
  codeText: 'STC Pay has sent a code to your mobile. Enter it to finish the payment.',
  codeWrong: 'Enter the digits of the code.',
  codeRefused: 'STC Pay did not take this code. Compare it with the message and enter it again.',
  sendCode: 'Confirm the payment',

  nothingTwice: 'What you typed is still here, and trying again never charges you twice.',
  declinedTitle: 'The payment did not go through',
  nothingTaken: 'Nothing was taken, and your visit is as you left it.',
  advice: {
    try_again: 'Your bank did not confirm the payment. Try again, or use another card.',
    check_details:
      'Something in the card details is not right. Check number, date and security code, then try again.',
    other_card: 'Your bank did not accept this card. Use another card or another way to pay.',
    enough_money:
      'The card has not enough balance, or has reached its limit. Use another card, or raise the limit in your bank’s app.',
    ask_bank: 'Your bank did not allow this payment. Ask the bank, or use another card.',
  },
  lookAgain: 'Look again',

  underWayTitle: 'A payment is under way',
  underWayText: 'Finish it on your bank’s page, or look again if you have already done so.',
  toBank: 'Continue at your bank',
  startAgain: 'Start again with another card',
  startAgainText:
    'If your bank’s page hangs or you closed it, you can start again. Should the first try still go through, you pay once: the other payment is returned in full.',

  checkingTitle: 'Checking your payment',
  checkingText:
    'This takes a few seconds. You can close the page: nothing is lost, and we tell you by message.',
  checkingLong: 'The bank is taking longer than usual. We keep asking.',
  unreachable: 'We cannot ask the payment service right now and keep trying. Your payment is not lost.',

  paidTitle: 'Paid. See you soon!',
  paidText: 'Your visit is confirmed, and we have sent you a message.',
  heldTitle: 'Your payment is arranged',
  heldText: 'The salon confirms the visit now, and you get a message.',
  paid: 'Paid',
  paidWith: 'Paid with',
  onlyHeld: 'Held on the card',
  seeBooking: 'See the booking',

  tryAgainTitle: 'Pay again',
  replacedTitle: 'You started again with another card',
  replacedText:
    'This try no longer counts. Should it still go through, what you paid too much is returned in full.',
  toPayment: 'To the payment',
  expiredTitle: 'Your time is no longer kept',
  expiredText:
    'The payment did not come in time. Nothing was taken. Choose a time again, the services are still chosen.',
  lateTitle: 'The payment came too late',
  returnedTitle: 'Your money goes back',
  returnReasons: {
    late: 'By the time it arrived, the time you had chosen was gone.',
    surplus: 'The booking was already paid by another attempt, so this one is not needed.',
    wrong_amount: 'The amount was not the one we asked for.',
    wrong_currency: 'The payment was not in Saudi riyals.',
    wrong_booking: 'The payment belonged to another booking.',
  },
  comingBack: (amount: string) =>
    `We are returning ${amount} in full. Your bank may need a few days to show it.`,
  cameBack: (amount: string) => `${amount} was returned in full. Your bank may need a few days to show it.`,
  givenBackTitle: 'This payment was refunded',
  givenBackText: (amount: string) => `${amount} was returned. Your bank may need a few days to show it.`,
  chooseTime: 'Choose a time again',
  notNeededTitle: 'Nothing is to be paid',
  notNeededText: 'This booking needs no payment now.',
  overTitle: 'This booking is closed',
  overText: 'It can no longer be paid. The booking shows what happened.',
  missingTitle: 'This payment is not here',
  missingText: 'It may belong to another account, or the link is incomplete.',
  toBookings: 'My bookings',
}

export type PaymentMessages = typeof paymentEn
