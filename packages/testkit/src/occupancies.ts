import type { Db } from '@salon/db'
import { sql } from 'kysely'

export interface OccupancyFault {
  fault: 'overlap' | 'unprotected' | 'left behind'
  bookingId: string
}

/**
 * What must never be, whatever happened before: two bookings on one resource at one time, a live booking without its
 * staff's time, a booking that is over and still takes time.
 */
export async function findOccupancyFaults(db: Db): Promise<OccupancyFault[]> {
  const { rows } = await sql<OccupancyFault>`
    select 'overlap' as fault, a.booking_id
    from occupancies a join occupancies b on a.resource_id = b.resource_id and a.id < b.id and a.during && b.during
    union all
    select 'unprotected', b.id from bookings b
    where b.status in ('held', 'pending', 'confirmed') and not exists (select 1 from booking_lines l where l.booking_id = b.id)
    union all
    select 'unprotected', b.id from bookings b join booking_lines l on l.booking_id = b.id
    where b.status in ('held', 'pending', 'confirmed') and not exists (
      select 1 from occupancies o where o.booking_line_id = l.id and o.resource_id = l.staff_id
        and lower(o.during) <= l.starts_at)
    union all
    select 'left behind', o.booking_id from occupancies o join bookings b on b.id = o.booking_id
    where b.status not in ('held', 'pending', 'confirmed')`.execute(db)
  return rows
}
