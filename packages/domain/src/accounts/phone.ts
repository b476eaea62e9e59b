import type { PhoneNumber } from '../shared/brand.ts'

/** Marks that come along when a number is copied out of right-to-left text, and other characters without width. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** What people put between groups of digits. */
const SEPARATORS = /[\s\-.()/\u2010-\u2015\u2212]/gu

const MAX_TYPED_LENGTH = 60

/**
 * The whole of a Saudi mobile number: country code in one of its spellings or none, national prefix 0 or none,
 * then the nine national digits. Of those that begin with 5, 052 is not assigned and 0579 9 is not in use
 * (numbering plan as in Google's libphonenumber metadata; the tests compare the two).
 */
const SAUDI_MOBILE = /^(?:\+966|00966|966)?0?(5(?:[013-689]\d{7}|7(?:[0-8]\d{6}|9[0-8]\d{5})))$/

/** Arabic-Indic, Persian and full-width digits as `0`–`9`; everything else stays. */
export function toLatinDigits(text: string): string {
  // each of the three rows begins at a multiple of 16
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  )
}

/**
 * A Saudi mobile number as people type it (`05…`, `5…`, `9665…`, `009665…`, `+966 05…`; spaces, dashes, any digits) in its
 * one stored form, or `null` for everything else: other countries, landlines, unassigned ranges.
 */
export function parsePhone(text: string): PhoneNumber | null {
  if (text.length > MAX_TYPED_LENGTH) return null
  const bare = toLatinDigits(text).replace(INVISIBLE, '').replace(SEPARATORS, '').replace('\uff0b', '+')
  const national = SAUDI_MOBILE.exec(bare)?.[1]
  return national === undefined ? null : (`+966${national}` as PhoneNumber)
}

/** The number as logs and screens of others may show it: its last three digits. */
export function maskPhone(phone: string): string {
  return `•••${phone.slice(-3)}`
}
