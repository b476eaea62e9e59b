import * as z from 'zod'
import { cursor, id, locale, localDate } from './shared.ts'

/** The tables of a salon that its managers may take elsewhere. */
export const EXPORT_TABLES = [
  'clients',
  'bookings',
  'payments',
  'books',
  'reviews',
  'messages',
  'numbers',
  'utilisation',
  'services',
] as const
export type ExportTable = (typeof EXPORT_TABLES)[number]

const MOST_DAYS = 366

export const exportTableInput = z
  .strictObject({
    salonId: id,
    table: z.enum(EXPORT_TABLES),
    /** Of its headers and words. */
    locale,
    /** Days of the salon, both included; of bookings, payments, books and what the numbers show alone. */
    from: localDate,
    to: localDate,
    cursor: cursor.optional(),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `at most ${MOST_DAYS} days`,
  })
export type ExportTableInput = z.output<typeof exportTableInput>

/** A part of a table as CSV, to be put behind the part before; the first one has the header. */
export interface ExportPart {
  csv: string
  nextCursor: string | null
}
