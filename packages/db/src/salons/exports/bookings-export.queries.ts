import { sql } from 'kysely'
import type { BookingStatus, Localized } from '@salon/domain'
import type { Db } from '../../client.ts'

/** By which clock a salon lives. */
export async function findTimeZone(db: Db, salonId: string): Promise<string | undefined> {
  const row = await db.selectFrom('salons').select('timeZone').where('id', '=', salonId).executeTakeFirst()
  return row?.timeZone
}

export interface ExportedBookingRow {
  id: string
  reference: string
  status: BookingStatus
  startsAt: Date
  endsAt: Date
  customerName: string
  customerPhone: string | null
  services: Localized[]
  staff: Localized[]
  totalHalalas: number
  note: string | null
}

export interface ExportedBookingsPage {
  salonId: string
  from: Date
  to: Date
  now: Date
  after: { startsAt: string; id: string } | null
  limit: number
}

/** Bookings of a salon that begin in a stretch of time, in order; without times that nobody took in the end. */
export async function listExportedBookings(
  db: Db,
  { salonId, from, to, now, after, limit }: ExportedBookingsPage,
): Promise<ExportedBookingRow[]> {
  const { rows } = await sql<ExportedBookingRow>`
    select b.id, b.reference, b.status, b.starts_at, b.ends_at, b.customer_name, b.customer_phone, b.total_halalas, b.note,
      lines.services, lines.staff
    from bookings b
    cross join lateral (
      select json_agg(json_build_object('ar', l.name_ar, 'en', l.name_en) order by l.position) as services,
        json_agg(json_build_object('ar', s.name_ar, 'en', s.name_en) order by l.position) as staff
      from booking_lines l join staff s on s.id = l.staff_id where l.booking_id = b.id) lines
    where b.salon_id = ${salonId} and b.starts_at >= ${from} and b.starts_at < ${to}
      and b.status <> 'expired' and (b.status <> 'held' or b.hold_expires_at > ${now})
      ${after ? sql`and (b.starts_at, b.id) > (${after.startsAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by b.starts_at, b.id limit ${limit}`.execute(db)
  return rows
}
