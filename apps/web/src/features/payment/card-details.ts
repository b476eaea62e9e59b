import { brandOf, cvcLength, hasWholeLength, passesLuhn } from './card-brand.ts'
import { digitsOf, readExpiry } from './card-text.ts'

/** A card as typed. It lives in the page's memory alone: it is never stored, logged, put in an address, or sent to our server. */
export interface CardDetails {
  number: string
  expiry: string
  cvc: string
  name: string
}

export type CardField = keyof CardDetails

export const EMPTY_CARD: CardDetails = { number: '', expiry: '', cvc: '', name: '' }

/** In the order of the screen. */
export const CARD_FIELDS = ['number', 'expiry', 'cvc', 'name'] as const satisfies CardField[]

export type CardProblem =
  | 'numberMissing'
  | 'numberShort'
  | 'numberWrong'
  | 'brandNotTaken'
  | 'expiryMissing'
  | 'expiryWrong'
  | 'expired'
  | 'cvcMissing'
  | 'cvcShort'
  | 'nameMissing'
  | 'nameHalf'

/** No card is good for longer; a later year is a slip. */
const FURTHEST_YEARS = 30

/** What is wrong with each field; none for a card worth sending. */
export function checkCard(card: CardDetails, now: Date): Partial<Record<CardField, CardProblem>> {
  const problems = {
    number: checkNumber(digitsOf(card.number)),
    expiry: checkExpiry(card.expiry, now),
    cvc: checkCvc(card),
    name: checkName(card.name.trim()),
  }
  const found: Partial<Record<CardField, CardProblem>> = {}
  for (const field of CARD_FIELDS) {
    const problem = problems[field]
    if (problem) found[field] = problem
  }
  return found
}

function checkNumber(digits: string): CardProblem | null {
  if (digits === '') return 'numberMissing'
  const brand = brandOf(digits)
  if (!brand && digits.length >= 6) return 'brandNotTaken'
  if (!hasWholeLength(digits, brand)) return 'numberShort'
  return passesLuhn(digits) ? null : 'numberWrong'
}

/** A card is good until the end of its month. */
function checkExpiry(text: string, now: Date): CardProblem | null {
  if (digitsOf(text) === '') return 'expiryMissing'
  const expiry = readExpiry(text)
  if (!expiry || expiry.year > now.getFullYear() + FURTHEST_YEARS) return 'expiryWrong'
  const monthsLeft = (expiry.year - now.getFullYear()) * 12 + expiry.month - (now.getMonth() + 1)
  return monthsLeft < 0 ? 'expired' : null
}

function checkCvc({ number, cvc }: CardDetails): CardProblem | null {
  const digits = digitsOf(cvc)
  if (digits === '') return 'cvcMissing'
  return digits.length === cvcLength(brandOf(digitsOf(number))) ? null : 'cvcShort'
}

/** Banks know cardholders by two names at least. */
function checkName(name: string): CardProblem | null {
  if (name === '') return 'nameMissing'
  return /\S\s+\S/u.test(name) ? null : 'nameHalf'
}
