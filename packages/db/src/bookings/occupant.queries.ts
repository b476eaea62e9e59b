import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { rowsOf } from '../rows-of.ts'

/** A visit that takes somebody's time or a place in a room, with all that it takes of that: buffers, and of a room the wait as well. */
export interface OccupantRow {
  resourceId: string
  bookingId: string
  customerName: string
  from: Date
  to: Date
}

/** A stretch of the time of a member of staff, or of a place in a room. */
export interface ResourceStretch {
  resourceId: string
  from: Date
  to: Date
}

export interface OccupantQuery {
  salonId: string
  stretches: readonly ResourceStretch[]
  /** A hold that has run out by then takes nothing. */
  now: Date
}

/** The visits that take something of some stretches, in their order. One statement, however many there are. */
export async function listOccupants(
  db: Db,
  { salonId, stretches, now }: OccupantQuery,
): Promise<OccupantRow[]> {
  const asked = stretches.map(({ resourceId, from, to }) => {
    return { resourceId, startsAt: from.toISOString(), endsAt: to.toISOString() }
  })
  const types = { resourceId: 'uuid', startsAt: 'timestamptz', endsAt: 'timestamptz' } as const
  const { rows } = await sql<OccupantRow>`
    select distinct o.resource_id as "resourceId", b.id as "bookingId", b.customer_name as "customerName",
      lower(o.during) as "from", upper(o.during) as "to"
    from ${rowsOf(types, asked)} as asked(resource_id, starts_at, ends_at)
    join occupancies o on o.resource_id = asked.resource_id and o.during && tstzrange(asked.starts_at, asked.ends_at)
    join bookings b on b.id = o.booking_id
    where b.salon_id = ${salonId} and (b.status <> 'held' or b.hold_expires_at > ${now})
    order by lower(o.during), upper(o.during), b.id`.execute(db)
  return rows
}

/** By what a member of staff or a room of a salon is booked, also once she or it takes no bookings; empty: the salon has no such. */
export async function listResourceIds(
  db: Db,
  {
    salonId,
    staffId,
    roomId,
  }: { salonId: string; staffId?: string | undefined; roomId?: string | undefined },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from resources
    where salon_id = ${salonId} and (staff_id = ${staffId ?? null}::uuid or room_id = ${roomId ?? null}::uuid)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}
