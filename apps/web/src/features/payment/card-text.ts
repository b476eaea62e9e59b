import { toLatinDigits } from '@salon/domain'
import { brandOf } from './card-brand.ts'

const LONGEST_NUMBER = 19
const LONGEST_AMEX = 15

/** Digits of any keyboard as `0`–`9`, and nothing else. */
export function digitsOf(text: string): string {
  return toLatinDigits(text).replace(/\D/gu, '')
}

/** A card number in the groups that are printed on the card: `4111 1111 1111 1111`, `3400 000009 00000`. */
export function formatCardNumber(text: string): string {
  const digits = digitsOf(text)
  if (brandOf(digits) !== 'amex') return digits.slice(0, LONGEST_NUMBER).replace(/(\d{4})(?=\d)/g, '$1 ')
  const [first, second, third] = [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, LONGEST_AMEX)]
  return [first, second, third].filter(Boolean).join(' ')
}

/** `1228`, `12/28`, `12/2028` and `3/29` as `12 / 28` and `03 / 29`; half-typed dates stay half. */
export function formatExpiry(text: string): string {
  const [before = '', ...behind] = toLatinDigits(text).split('/')
  const month = digitsOf(before)
  const isOneDigit = /^[2-9]/.test(month) || (month.length === 1 && behind.length > 0)
  const digits = (isOneDigit ? `0${month}` : month) + digitsOf(behind.join(''))
  const year = digits.slice(2, 6)
  if (!year) return digits
  return `${digits.slice(0, 2)} / ${year.length === 4 && year.startsWith('20') ? year.slice(2) : year}`
}

/** Month and four-digit year of what was typed; `null` when it is no month. */
export function readExpiry(text: string): { month: number; year: number } | null {
  const [, month, year] = /^(0[1-9]|1[0-2])(\d{2}|20\d{2})$/.exec(digitsOf(formatExpiry(text))) ?? []
  if (!month || !year) return null
  return { month: Number(month), year: Number(year.length === 2 ? `20${year}` : year) }
}
