export type CardBrand = 'mada' | 'visa' | 'master' | 'amex'

/** First digits of mada cards, most of which Visa or Mastercard carry too. Only what is shown depends on them: banks add new ones. */
const MADA_PREFIXES = [
  '400861 401757 403024 406136 406996 407197 407395 409201 410621 410685 412565 417633 419593 420132',
  '421141 422817 422818 422819 428331 428671 428672 428673 431361 432328 434107 439954 440533 440647',
  '440795 445564 446393 446404 446672 455036 455708 457865 457997 458456 462220 468540 468541 468542',
  '468543 474491 483010 483011 483012 484783 486094 486095 486096 489317 489318 489319 493428 504300',
  '506968 508160 513213 520058 521076 524130 524514 529415 529741 530060 530906 531095 531196 532013',
  '535825 535989 536023 537767 539931 543085 543357 549760 554180 557606 558563 558848 585265 588845',
  '588846 588847 588848 588849 588850 588851 588982 588983 589005 589206 604906 605141 636120 968201',
  '968202 968203 968204 968205 968206 968207 968208 968209 968210 968211',
]
  .join(' ')
  .split(' ')

const MASTERCARD = /^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/

/** The scheme of a number as far as it is typed; `null` while it could still be several, and for schemes that are not taken. */
export function brandOf(digits: string): CardBrand | null {
  if (MADA_PREFIXES.some((prefix) => digits.startsWith(prefix))) return 'mada'
  if (/^3[47]/.test(digits)) return 'amex'
  if (digits.startsWith('4')) return 'visa'
  return MASTERCARD.test(digits) ? 'master' : null
}

/** American Express prints four digits on the front, all others three on the back. */
export function cvcLength(brand: CardBrand | null): 3 | 4 {
  return brand === 'amex' ? 4 : 3
}

/** Whether the number has as many digits as its scheme's cards. */
export function hasWholeLength(digits: string, brand: CardBrand | null): boolean {
  return brand === 'amex' ? digits.length === 15 : digits.length >= 16 && digits.length <= 19
}

/** The check digit that catches a number with one digit wrong. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return digits.length > 0 && sum % 10 === 0
}
