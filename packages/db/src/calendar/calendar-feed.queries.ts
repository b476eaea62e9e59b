import type { BookingStatus, Localized } from '@salon/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../client.ts'

/** What of a salon goes into an event of a calendar. */
interface FeedSalon {
  name: Localized
  address: Localized
  latitude: number
  longitude: number
}

/** A visit as an event, but for what is done in it. */
export interface VisitRow {
  bookingId: string
  reference: string
  status: BookingStatus
  version: number
  startsAt: Date
  endsAt: Date
  salon: FeedSalon
}

export interface VisitFeedRow extends VisitRow {
  /** In their order. */
  services: Localized[]
}

export interface WorkFeedRow {
  lineId: string
  bookingId: string
  reference: string
  status: BookingStatus
  version: number
  startsAt: Date
  endsAt: Date
  salon: FeedSalon
  service: Localized
  customerName: string
}

export interface FeedQuery {
  userId: string
  /** Visits that ended before are left out. */
  since: Date
  now: Date
  /** The latest so many. */
  limit: number
}

const salonColumn = sql`json_build_object('name', json_build_object('ar', s.name_ar, 'en', s.name_en),
  'address', json_build_object('ar', s.address_ar, 'en', s.address_en),
  'latitude', s.latitude, 'longitude', s.longitude)`

/** A hold that ran out is expired, whether or not somebody has written that down. */
const statusAt = (now: Date) =>
  sql`case when b.status = 'held' and b.hold_expires_at <= ${now} then 'expired' else b.status end`

/** What every visit shows, of `bookings b` and its salon `s`. */
export const visitColumns = (now: Date): RawBuilder<unknown> =>
  sql`b.id as "bookingId", b.reference, ${statusAt(now)} as status, b.version, b.starts_at as "startsAt",
    b.ends_at as "endsAt", ${salonColumn} as salon`

/** Visits that the user booked, in one statement. */
export async function listVisitFeed(
  db: Db,
  { userId, since, now, limit }: FeedQuery,
): Promise<VisitFeedRow[]> {
  const { rows } = await sql<VisitFeedRow>`
    select ${visitColumns(now)},
      (select json_agg(json_build_object('ar', l.name_ar, 'en', l.name_en) order by l.position)
        from booking_lines l where l.booking_id = b.id) as services
    from bookings b join salons s on s.id = b.salon_id
    where b.customer_id = ${userId} and b.ends_at > ${since}
    order by b.starts_at desc, b.id desc
    limit ${limit}`.execute(db)
  return rows
}

/** Parts of visits that the user does, in salons that she is a member of at this moment, in one statement. */
export async function listWorkFeed(db: Db, { userId, since, now, limit }: FeedQuery): Promise<WorkFeedRow[]> {
  const { rows } = await sql<WorkFeedRow>`
    select l.id as "lineId", b.id as "bookingId", b.reference, ${statusAt(now)} as status, b.version,
      l.starts_at as "startsAt", l.ends_at as "endsAt", ${salonColumn} as salon,
      json_build_object('ar', l.name_ar, 'en', l.name_en) as service, b.customer_name as "customerName"
    from staff t
    join salon_members m on m.salon_id = t.salon_id and m.user_id = t.user_id
    join salons s on s.id = t.salon_id
    -- by the salon and its days, which have an index; a visit is never longer than a day
    join bookings b on b.salon_id = t.salon_id and b.starts_at > ${since}::timestamptz - interval '1 day'
    join booking_lines l on l.booking_id = b.id and l.staff_id = t.id
    where t.user_id = ${userId} and l.ends_at > ${since}
    order by l.starts_at desc, l.id desc
    limit ${limit}`.execute(db)
  return rows
}
