import { LOCALES, type Instant, type LocalDate } from '@salon/domain'
import * as z from 'zod'

/** The id of any aggregate: a UUID. */
export const id = z.uuid()

/** An instant with `Z` or an offset, on a whole minute where a visit begins. */
export const instant = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text))

/** A calendar day that exists; years stay within what people book. */
export const localDate = z.iso.date().transform((text) => text as LocalDate)

export const locale = z.enum(LOCALES)
export const idempotencyKey = z.uuid()

/** Where the last page ended; opaque to the client. */
export const cursor = z.string().min(1).max(500)
export const limit = z.number().int().min(1).max(50)

/** Minutes since midnight of a business date, up to the end of a window that passes midnight. */
export const minuteOfDay = z.number().int().min(0).max(2880)

const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line of text that a person typed: control and bidi characters go, ends are trimmed. */
export function typedText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .transform((text) => text.replace(INVISIBLE, ' ').trim())
}

/** As `typedText`, and something must be left. */
export function typedName(maxLength: number) {
  return typedText(maxLength).pipe(z.string().min(1))
}

/** A page of a list. */
export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface Money {
  amountHalalas: number
  currency: 'SAR'
}

export type { Instant, LocalDate }
