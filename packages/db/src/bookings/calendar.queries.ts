import { sql } from 'kysely'
import type { LocalDate } from '@salon/domain'
import type { Db } from '../client.ts'
import type { SalonBookingsRange } from './booking-view.queries.ts'

export interface TimeOffRow {
  id: string
  staffId: string
  startsAt: Date
  endsAt: Date
  /** The business days with which it begins and ends; `null`: it does at a time. */
  firstDate: LocalDate | null
  lastDate: LocalDate | null
  reason: string | null
}

export interface CalendarTimeOffRow extends TimeOffRow {
  /** Entered by who is away herself. */
  isHerOwn: boolean
}

/** Absences of a salon's staff that touch a stretch of time. */
export async function listTimeOff(db: Db, range: SalonBookingsRange): Promise<CalendarTimeOffRow[]> {
  const { rows } = await sql<CalendarTimeOffRow>`
    select t.id, r.staff_id as "staffId", lower(t.during) as "startsAt", upper(t.during) as "endsAt", t.reason,
      t.first_date as "firstDate", t.last_date as "lastDate",
      coalesce(t.created_by = p.user_id, false) as "isHerOwn"
    from time_off t join resources r on r.id = t.resource_id join staff p on p.id = r.staff_id
    where t.salon_id = ${range.salonId}
      and t.during && tstzrange(${range.from}, ${range.to})
      and (${range.staffIds}::uuid[] is null or r.staff_id = any(${range.staffIds}::uuid[]))
    order by lower(t.during), t.id`.execute(db)
  return rows
}
