import { RANGE_UNITS } from '@salon/domain'
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
  'menu',
  'people',
  'hours',
  'seasons',
  'dates',
  'absences',
  'rooms',
  'members',
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
    /** What the numbers are put together by, of these alone; absent: by day. */
    unit: z.enum(RANGE_UNITS).optional(),
    cursor: cursor.optional(),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `at most ${MOST_DAYS} days`,
  })
export type ExportTableInput = z.output<typeof exportTableInput>

/** The tables of the platform that its own people may take elsewhere. */
export const PLATFORM_EXPORT_TABLES = ['salons', 'log', 'reports'] as const
export type PlatformExportTable = (typeof PLATFORM_EXPORT_TABLES)[number]

export const exportPlatformTableInput = z
  .strictObject({
    table: z.enum(PLATFORM_EXPORT_TABLES),
    /** Whose log it is; of the log alone. */
    salonId: id.optional(),
    /** Of its headers and words. */
    locale,
    cursor: cursor.optional(),
  })
  .refine(({ table, salonId }) => (table === 'log') === (salonId !== undefined), {
    path: ['salonId'],
    message: 'of the log alone',
  })
export type ExportPlatformTableInput = z.output<typeof exportPlatformTableInput>

/** A part of a table as CSV, to be put behind the part before; the first one has the header. */
export interface ExportPart {
  csv: string
  nextCursor: string | null
}
