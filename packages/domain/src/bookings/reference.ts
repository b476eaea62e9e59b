/** Digits and letters that nobody mistakes for one another on the phone: no 0/O, 1/I/L, U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const REFERENCE_LENGTH = 8

/**
 * A booking's short name, to be said on the phone.
 * @param randomInt a whole number in `[0, below)`, without bias
 */
export function makeReference(randomInt: (below: number) => number): string {
  return Array.from({ length: REFERENCE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
