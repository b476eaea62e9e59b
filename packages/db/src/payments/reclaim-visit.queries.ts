import { sql } from 'kysely'
import { isInUse } from '../bookings/claim-visit.queries.ts'
import type { Trx } from '../client.ts'

export interface VisitReclaim {
  bookingId: string
  /** Stretches by the position of their line. Instants are ISO-8601. */
  stretches: readonly { resourceId: string; startsAt: string; endsAt: string; position: number }[]
  rooms: readonly { position: number; roomResourceId: string | null }[]
}

/**
 * Takes the time of a booking that lost it, if all of it is free; its lines stay as they are, but for the room.
 * Runs after `lockForVisit`, in a statement of its own, so that it sees what others committed meanwhile.
 * When it answers `false`, rows may be left behind: the caller rolls back.
 */
export async function reclaimVisit(trx: Trx, visit: VisitReclaim): Promise<boolean> {
  const { rows } = await sql<{ asked: number; got: number }>`
    with wanted as materialized (
      select s."resourceId" as resource_id, tstzrange(s."startsAt", s."endsAt") as during, l.id as line_id
      from jsonb_to_recordset(${JSON.stringify(visit.stretches)}::jsonb)
        as s("resourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, position smallint)
      join booking_lines l on l.booking_id = ${visit.bookingId} and l.position = s.position),
    blocked as materialized (
      select 1 from wanted w join occupancies o on o.resource_id = w.resource_id and o.during && w.during
      union all
      select 1 from wanted w join time_off t on t.resource_id = w.resource_id and t.during && w.during
      union all
      select 1 from wanted w where ${isInUse(sql`w.resource_id`)} is not true),
    moved as (
      update booking_lines l set room_resource_id = r."roomResourceId"
      from jsonb_to_recordset(${JSON.stringify(visit.rooms)}::jsonb) as r(position smallint, "roomResourceId" uuid)
      where l.booking_id = ${visit.bookingId} and l.position = r.position),
    taken as (
      insert into occupancies (resource_id, during, booking_id, booking_line_id)
      select resource_id, during, ${visit.bookingId}, line_id from wanted
      where not exists (select 1 from blocked)
      order by resource_id, lower(during)
      on conflict do nothing returning 1)
    select ${visit.stretches.length}::int as asked, (select count(*)::int from taken) as got`.execute(trx)
  const [row] = rows
  return row !== undefined && row.got === row.asked
}
