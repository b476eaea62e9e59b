import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { SavedCard } from '../store/records.ts'
import { behaviourOf, brandOf } from './test-cards.ts'

const digits = z.union([z.string(), z.int().transform(String)])

/** Fields of a card as the form, the SDKs and `POST /tokens` send them. */
export const cardFields = {
  name: z
    .string()
    .regex(/^\s*\S+\s+\S.*$/, { error: 'must have two words at least' })
    .max(255),
  number: z
    .string()
    .transform((text) => text.replaceAll(' ', ''))
    .refine(isCardNumber, { error: 'is not a valid credit card number' }),
  month: digits.refine((text) => /^(0?[1-9]|1[0-2])$/.test(text), { error: 'must be from 1 to 12' }),
  year: digits.refine((text) => /^(\d{2}|\d{4})$/.test(text), { error: 'must have two or four digits' }),
  cvc: digits.refine((text) => /^\d{3,4}$/.test(text), { error: 'must have three or four digits' }),
}

const cardInput = z.object(cardFields)
export type CardInput = z.infer<typeof cardInput>

function isCardNumber(number: string): boolean {
  if (brandOf(number) === 'amex') return number.length === 15 && passesLuhn(number)
  return /^\d{16,19}$/.test(number) && passesLuhn(number)
}

function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, position) => {
      const value = Number(digit) * (position % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** What is kept of a card; null and the reason when it cannot be used. Number and CVC are gone after this. */
export function readCard(card: CardInput, clock: Clock): SavedCard | { field: string; reason: string } {
  const brand = brandOf(card.number)
  if (!brand) return { field: 'number', reason: 'is of a scheme that is not supported' }
  if (card.cvc.length !== (brand === 'amex' ? 4 : 3)) return { field: 'cvc', reason: 'has a wrong length' }
  const year = card.year.length === 2 ? `20${card.year}` : card.year
  if (hasExpired(Number(year), Number(card.month), clock.now())) {
    return { field: 'year', reason: 'card has expired' }
  }
  const { number } = card
  return {
    brand,
    name: card.name.trim(),
    maskedNumber: `${number.slice(0, 4)}-${number.slice(4, 6)}XX-XXXX-${number.slice(-4)}`,
    bin: number.slice(0, 8),
    lastFour: number.slice(-4),
    month: card.month.padStart(2, '0'),
    year,
    ...behaviourOf(number),
  }
}

/** A card is good until the end of its month. */
function hasExpired(year: number, month: number, now: Date): boolean {
  return year * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1
}
