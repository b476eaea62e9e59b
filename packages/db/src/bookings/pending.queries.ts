import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db } from '../client.ts'

/** A booking that waits for the salon's answer. */
export interface PendingBookingRow {
  id: string
  startsAt: Date
  endsAt: Date
  createdAt: Date
  customerName: string
  totalHalalas: number
  timeZone: string
  /** How many there are in all. */
  count: number
  lines: { name: Localized; staffName: Localized }[]
}

/** What waits for a salon's answer, the soonest first, also what should have begun by now. One statement. */
export async function listPendingBookings(
  db: Db,
  { salonId, limit }: { salonId: string; limit: number },
): Promise<PendingBookingRow[]> {
  const { rows } = await sql<PendingBookingRow>`
    select b.id, b.starts_at, b.ends_at, b.created_at, b.customer_name, b.total_halalas, s.time_zone,
      count(*) over ()::integer as count,
      (select json_agg(json_build_object('name', json_build_object('ar', l.name_ar, 'en', l.name_en),
          'staffName', json_build_object('ar', t.name_ar, 'en', t.name_en)) order by l.position)
        from booking_lines l join staff t on t.id = l.staff_id where l.booking_id = b.id) as lines
    from bookings b join salons s on s.id = b.salon_id
    where b.salon_id = ${salonId} and b.status = 'pending'
    order by b.starts_at, b.id
    limit ${limit}`.execute(db)
  return rows
}
