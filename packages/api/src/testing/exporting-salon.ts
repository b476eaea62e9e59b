import type { ExportTable } from '@salon/contract'
import { expect } from 'vitest'
import type { BookingWorld } from './booking-salon.ts'
import { callerOf } from './caller.ts'

/** What somebody typed that a spreadsheet would reckon with, and what a file has of it. */
export const FORMULA = '=1+1, "x"'
export const KEPT = `"'=1+1, ""x"""`

/** Which days are asked for where a table has any. */
export const EXPORTED_DAYS = { from: '2026-12-01', to: '2026-12-02' }

/** A salon with a manager and a service that is called like a formula, and its tables as she saves them. */
export async function seedExporting(world: BookingWorld) {
  const { db, deps } = world
  const salon = await world.seedSalon({ nameEn: 'Rose' }, { nameEn: FORMULA }, 0)
  const { salonId, serviceId } = salon
  const manager = await salon.addMember('manager')
  const api = callerOf(deps, manager)
  const part = (table: ExportTable, locale: 'ar' | 'en' = 'en', cursor?: string) =>
    api.salons.manage.exports.table({
      ...{ salonId, table, locale, ...EXPORTED_DAYS, ...(cursor && { cursor }) },
    })
  return {
    ...{ db, salon, salonId, serviceId, manager, part },
    /** Its lines without the header, and the header. */
    rows: async (table: ExportTable, locale: 'ar' | 'en' = 'en') => {
      const { csv, nextCursor } = await part(table, locale)
      expect([csv.startsWith('\uFEFF'), nextCursor]).toEqual([true, null])
      const [header, ...lines] = csv.slice(1).trimEnd().split('\r\n')
      return { header, lines }
    },
    /** All parts of a table, each with its lines. */
    parts: async (table: ExportTable) => {
      const parts: string[][] = []
      let cursor: string | null | undefined
      while (cursor !== null) {
        const { csv, nextCursor } = await part(table, 'en', cursor)
        parts.push(csv.split('\r\n').slice(0, -1))
        cursor = nextCursor
      }
      return parts
    },
  }
}

export type ExportingSalon = Awaited<ReturnType<typeof seedExporting>>
