import { LOCALES, type Instant, type LocalDate } from '@salon/domain'
import * as z from 'zod'

/** The id of any aggregate: a UUID, in its one spelling. */
export const id = z.uuid().toLowerCase()

/** 2000 to 2199: what people book lies within, and no sum of days leaves the four digits of a year. */
const YEARS = /^2[01]/

/** An instant as text, with `Z` or an offset. */
export const instantText = z.iso.datetime({ offset: true }).max(40).regex(YEARS)

/** An instant; on a whole minute where a visit begins, which the domain checks. */
export const instant = instantText.transform((text) => new Date(text))

/** A calendar day that exists. */
export const localDate = z.iso
  .date()
  .regex(YEARS)
  .transform((text) => text as LocalDate)

export const locale = z.enum(LOCALES)
export const idempotencyKey = id

/** Of a booking as it was seen; each change of the visit or its status raises it. */
export const bookingVersion = z.number().int().min(1)

/** Where the last page ended; opaque to the client. */
export const cursor = z.string().min(1).max(500)
export const limit = z.number().int().min(1).max(50)

/** Minutes since midnight of a business date, up to the end of a window that passes midnight. */
export const minuteOfDay = z.number().int().min(0).max(2880)

/**
 * Control and bidi characters, line separators, and characters without width that no script needs. Halves of a surrogate pair go
 * with them: PostgreSQL takes neither those nor U+0000. What joins letters and emoji stays.
 */
const UNWANTED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Something that can be seen. */
const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** One line of text that a person typed: control and bidi characters go, ends are trimmed. Markup is text like any other. */
export function typedText(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .transform((text) => text.replace(UNWANTED, ' ').trim())
}

/** As `typedText`, and something must be left. */
export function typedName(maxLength: number) {
  return typedText(maxLength).pipe(z.string().min(1).regex(VISIBLE))
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
