import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** A visit that takes somebody's time, buffers included. */
export interface OccupantRow {
  bookingId: string
  customerName: string
  from: Date
  to: Date
}

export interface OccupantQuery {
  salonId: string
  staffId: string
  stretches: readonly { from: Date; to: Date }[]
  /** A hold that has run out by then takes nothing. */
  now: Date
}

/** The visits that take a member of staff within some stretches of time, in their order. */
export async function listOccupants(db: Db, query: OccupantQuery): Promise<OccupantRow[]> {
  const stretches = query.stretches.map(({ from, to }) => sql`tstzrange(${from}, ${to})`)
  const { rows } = await sql<OccupantRow>`
    select b.id as "bookingId", b.customer_name as "customerName", lower(o.during) as "from", upper(o.during) as "to"
    from occupancies o join bookings b on b.id = o.booking_id
    where o.resource_id = ${query.staffId} and b.salon_id = ${query.salonId}
      and o.during && tstzmultirange(${sql.join(stretches)})
      and (b.status <> 'held' or b.hold_expires_at > ${query.now})
    order by lower(o.during)`.execute(db)
  return rows
}
