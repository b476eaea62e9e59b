import { sql, type RawBuilder } from 'kysely'
import type { BookingPolicy, BookingStatus, Localized } from '@salon/domain'
import type { Db } from '../client.ts'

export interface BookingViewRow {
  id: string
  reference: string
  status: BookingStatus
  version: number
  startsAt: Date
  endsAt: Date
  checkedInAt: Date | null
  totalHalalas: number
  vatHalalas: number
  holdExpiresAt: Date | null
  note: string | null
  policy: BookingPolicy
  createdAt: Date
  customerName: string
  customerPhone: string | null
  salon: {
    id: string
    slug: string
    name: Localized
    timeZone: string
    address: Localized
    latitude: number
    longitude: number
    phone: string | null
  }
  lines: BookingLineRow[]
  review: { rating: number; comment: string } | null
}

export interface BookingLineRow {
  id: string
  serviceId: string
  variantId: string | null
  addOns: { id: string; name: Localized; priceHalalas: number; extraMinutes: number }[]
  name: Localized
  staff: { id: string; name: Localized }
  staffChosen: boolean
  /** How long the salon has it take; `null`: as long as its service does. */
  setMinutes: number | null
  /** The place it takes, and in which room. */
  room: { resourceId: string; id: string; name: Localized } | null
  /** As PostgreSQL writes instants inside JSON. */
  startsAt: string
  endsAt: string
  priceHalalas: number
}

/** A booking with the stretches that it takes of people and places, of each in order; none once it is over. */
export interface CalendarBookingRow extends BookingViewRow {
  /** When it was marked as completed or missed. */
  endedAt: Date | null
  taken: TakenRow[]
}

interface TakenRow {
  /** Of a member of staff, it is her id. */
  resourceId: string
  /** As PostgreSQL writes instants inside JSON. */
  startsAt: string
  endsAt: string
}

/**
 * Bookings with salon, lines and review in one statement, however many there are.
 * @param more columns
 */
function selectBookings<Row extends BookingViewRow = BookingViewRow>(
  tail: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<Row> {
  return sql<Row>`
    select b.id, b.reference, b.status, b.version, b.starts_at as "startsAt", b.ends_at as "endsAt",
      b.checked_in_at as "checkedInAt", b.total_halalas as "totalHalalas", b.vat_halalas as "vatHalalas", b.hold_expires_at as "holdExpiresAt", b.note,
      b.policy, b.created_at as "createdAt", b.customer_name as "customerName", b.customer_phone as "customerPhone",
      json_build_object('id', s.id, 'slug', s.slug, 'name', json_build_object('ar', s.name_ar, 'en', s.name_en),
        'timeZone', s.time_zone, 'address', json_build_object('ar', s.address_ar, 'en', s.address_en),
        'latitude', s.latitude, 'longitude', s.longitude, 'phone', s.phone) as salon,
      (select json_agg(json_build_object('id', l.id, 'serviceId', l.service_id, 'variantId', l.variant_id, 'addOns', l.add_ons,
          'name', json_build_object('ar', l.name_ar, 'en', l.name_en),
          'staff', json_build_object('id', t.id, 'name', json_build_object('ar', t.name_ar, 'en', t.name_en)),
          'staffChosen', l.staff_chosen,
          'setMinutes', l.set_minutes,
          'room', (select json_build_object('resourceId', r.id, 'id', m.id, 'name', json_build_object('ar', m.name_ar, 'en', m.name_en))
            from resources r join rooms m on m.id = r.room_id where r.id = l.room_resource_id),
          'startsAt', l.starts_at, 'endsAt', l.ends_at, 'priceHalalas', l.price_halalas)
          order by l.position)
        from booking_lines l join staff t on t.id = l.staff_id where l.booking_id = b.id) as lines,
      (select json_build_object('rating', r.rating, 'comment', r.comment) from reviews r where r.booking_id = b.id) as review
      ${more}
    from bookings b join salons s on s.id = b.salon_id
    ${tail}`
}

export async function findBooking(db: Db, id: string): Promise<BookingViewRow | undefined> {
  const { rows } = await selectBookings(sql`where b.id = ${id}`).execute(db)
  return rows[0]
}

export interface CustomerBookingsPage {
  customerId: string
  scope: 'upcoming' | 'past'
  now: Date
  /** Start and id of the last booking of the page before. */
  after: { startsAt: string; id: string } | null
  limit: number
}

/** Upcoming: open and not over, soonest first. Past: everything else, latest first. Keyset by start and id. */
export async function listCustomerBookings(db: Db, page: CustomerBookingsPage): Promise<BookingViewRow[]> {
  const upcoming = page.scope === 'upcoming'
  const open = sql`(b.status in ('held', 'pending', 'confirmed') and b.ends_at > ${page.now}
    and (b.hold_expires_at is null or b.hold_expires_at > ${page.now}))`
  const key = page.after ? sql`(${page.after.startsAt}::timestamptz, ${page.after.id}::uuid)` : null
  const after = key ? sql`and (b.starts_at, b.id) ${upcoming ? sql`>` : sql`<`} ${key}` : sql``
  const order = upcoming ? sql`b.starts_at, b.id` : sql`b.starts_at desc, b.id desc`
  const { rows } = await selectBookings(
    sql`where b.customer_id = ${page.customerId} and ${upcoming ? open : sql`not ${open}`} ${after}
      order by ${order} limit ${page.limit}`,
  ).execute(db)
  return rows
}

export interface SalonBookingsRange {
  salonId: string
  from: Date
  to: Date
  staffIds: readonly string[] | null
}

const CALENDAR = sql`,
  case when b.status in ('completed', 'no_show') then
    (select max(e.at) from booking_events e where e.booking_id = b.id and e.type in ('completed', 'no_show'))
  end as "endedAt",
  (select coalesce(json_agg(json_build_object('resourceId', o.resource_id, 'startsAt', lower(o.during), 'endsAt', upper(o.during))
      order by lower(o.during)), '[]')
    from occupancies o where o.booking_id = b.id) as taken`

/** Bookings of a salon that touch a stretch of time, in order; holds that ran out are left out. */
export async function listSalonBookings(
  db: Db,
  range: SalonBookingsRange & { now: Date },
): Promise<CalendarBookingRow[]> {
  const ofStaff = range.staffIds
    ? sql`and exists (select 1 from booking_lines l where l.booking_id = b.id and l.staff_id = any(${range.staffIds}::uuid[]))`
    : sql``
  const { rows } = await selectBookings<CalendarBookingRow>(
    sql`where b.salon_id = ${range.salonId} and b.starts_at < ${range.to} and b.ends_at > ${range.from}
      and (b.status <> 'held' or b.hold_expires_at > ${range.now}) and b.status <> 'expired' ${ofStaff}
      order by b.starts_at, b.id`,
    CALENDAR,
  ).execute(db)
  return rows
}

export interface BookingEventRow {
  at: Date
  type: string
  from: BookingStatus | null
  to: BookingStatus
  actor: 'customer' | 'salon' | 'system'
  /** Which of the salon's people it was; `null` for somebody who was forgotten, too. */
  salonPerson: string | null
  reason: string | null
}

export async function listBookingEvents(db: Db, bookingId: string): Promise<BookingEventRow[]> {
  const { rows } = await sql<BookingEventRow>`
    select e.at, e.type, e.from_status as "from", e.to_status as "to", e.actor, e.reason,
      case when e.actor = 'salon' then nullif(u.name, '') end as "salonPerson"
    from booking_events e left join users u on u.id = e.actor_user_id
    where e.booking_id = ${bookingId} order by e.id`.execute(db)
  return rows
}
