import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { SalonBookingsRange } from './booking-view.queries.ts'

export interface TimeOffRow {
  id: string
  staffId: string
  startsAt: Date
  endsAt: Date
  reason: string | null
}

/** Absences of a salon's staff that touch a stretch of time. */
export async function listTimeOff(db: Db, range: SalonBookingsRange): Promise<TimeOffRow[]> {
  const { rows } = await sql<TimeOffRow>`
    select t.id, r.staff_id as "staffId", lower(t.during) as "startsAt", upper(t.during) as "endsAt", t.reason
    from time_off t join resources r on r.id = t.resource_id
    where t.salon_id = ${range.salonId} and r.staff_id is not null
      and t.during && tstzrange(${range.from}, ${range.to})
      and (${range.staffIds}::uuid[] is null or r.staff_id = any(${range.staffIds}::uuid[]))
    order by lower(t.during), t.id`.execute(db)
  return rows
}
