import { sql } from 'kysely'
import type { BookingStatus } from '@salon/domain'
import type { Db } from '../client.ts'

/** A stretch of somebody's time that a visit takes, buffers included, with what decides whether its customer can be told of a delay. */
export interface VisitStretchRow {
  bookingId: string
  startsAt: Date
  endsAt: Date
  status: BookingStatus
  version: number
  reference: string
  customerName: string
  hasPhone: boolean
  checkedInAt: Date | null
  /** Of the service that she does then; the first one begins the visit. */
  serviceStartsAt: Date
  isFirstService: boolean
}

/** What takes somebody's time around a visit of hers, in order; nothing where she has no part in it. What a hold kept that ran out is free. */
export async function listStretchesAround(
  db: Db,
  { bookingId, staffId, now }: { bookingId: string; staffId: string; now: Date },
): Promise<VisitStretchRow[]> {
  const { rows } = await sql<VisitStretchRow>`
    select o.booking_id as "bookingId", lower(o.during) as "startsAt", upper(o.during) as "endsAt", b.status, b.version,
      b.reference, b.customer_name as "customerName", coalesce(u.phone, b.customer_phone) is not null as "hasPhone",
      b.checked_in_at as "checkedInAt", l.starts_at as "serviceStartsAt", l.position = 0 as "isFirstService"
    from bookings late
    join booking_lines hers on hers.booking_id = late.id and hers.staff_id = ${staffId}
    join occupancies o on o.resource_id = hers.staff_id
      and o.during && tstzrange(late.starts_at - interval '1 day', late.ends_at + interval '1 day')
    join booking_lines l on l.id = o.booking_line_id
    join bookings b on b.id = o.booking_id left join users u on u.id = b.customer_id
    where late.id = ${bookingId} and (b.status <> 'held' or b.hold_expires_at > ${now})
    group by o.id, b.id, u.id, l.id
    order by lower(o.during)`.execute(db)
  return rows
}

/** A message that told of an expected time. */
export interface ToldOfDelay {
  bookingId: string
  notificationId: string
  bookingVersion: number
  expectedAt: Date
}

/** What the customers of some visits were told of delays; of each expected time the last attempt. */
export async function listToldOfDelays(db: Db, bookingIds: readonly string[]): Promise<ToldOfDelay[]> {
  const { rows } = await sql<ToldOfDelay>`
    select distinct on (n.booking_id, n.booking_version, n.expected_at) n.booking_id as "bookingId", n.id as "notificationId",
      n.booking_version as "bookingVersion", n.expected_at as "expectedAt"
    from notifications n where n.booking_id = any(${bookingIds}::uuid[]) and n.event = 'running_late'
    order by n.booking_id, n.booking_version, n.expected_at, n.attempt desc`.execute(db)
  return rows
}
