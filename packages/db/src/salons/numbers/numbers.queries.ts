import { sql, type RawBuilder } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db } from '../../client.ts'
import { personOf, visitsOfPerson } from '../client-person.ts'

/** A salon's time, cut at instants: its stretches are numbered from 1 on, and each ends where the next begins. */
export interface Stretches {
  salonId: string
  edges: readonly Date[]
}

/** Two stretches of a salon's time, one right after the other. */
export interface NumbersRange {
  salonId: string
  beforeFrom: Date
  from: Date
  to: Date
}

/** Takings in each of the stretches; none where there were none. */
export async function sumTakings(
  db: Db,
  { salonId, edges }: Stretches,
): Promise<{ stretch: number; halalas: number }[]> {
  const { rows } = await sql<{ stretch: number; halalas: number }>`
    select width_bucket(r.issued_at, ${edges}::timestamptz[]) as stretch,
      sum(case when r.original_id is null then r.gross_halalas else -r.gross_halalas end)::int8 as halalas
    from receipts r
    where r.salon_id = ${salonId} and r.issued_at >= ${edges[0]} and r.issued_at < ${edges.at(-1)}
    group by 1`.execute(db)
  return rows
}

/**
 * What visits that took place in each of the stretches left to be paid at the salon. What went back because a move had made a visit
 * cheaper pays for none that became dearer again; what went back for another reason had paid for it.
 */
export async function sumDueAtSalon(
  db: Db,
  { salonId, edges }: Stretches,
): Promise<{ stretch: number; halalas: number }[]> {
  const { rows } = await sql<{ stretch: number; halalas: number }>`
    select width_bucket(b.starts_at, ${edges}::timestamptz[]) as stretch,
      sum(greatest(b.total_halalas - coalesce(online.halalas, 0), 0))::int8 as halalas
    from bookings b cross join lateral (
      select sum(p.captured_halalas - coalesce((
        select sum(o.amount_halalas) from payment_operations o
        where o.payment_id = p.id and o.kind = 'refund' and o.reason = 'moved' and o.requested_by is null
          and o.status <> 'failed'), 0)) as halalas
      from payments p
      where p.booking_id = b.id and p.return_reason is null) online
    where ${beginsIn({ salonId, edges })}
      and b.status = 'completed'
    group by 1`.execute(db)
  return rows
}

/** Somebody who had hours or visits in some days, or can be booked now. */
export interface CountedStaffRow {
  id: string
  isBookable: boolean
  /** Since then she has no hours there. */
  leftAt: Date | null
}

/** Who can be booked now, left after the first of the two stretches began, or has visits in them. */
export async function listCountedStaff(db: Db, range: NumbersRange): Promise<CountedStaffRow[]> {
  const { rows } = await sql<CountedStaffRow>`
    select id, is_bookable, left_at
    from (
      select t.id, t.left_at, t.is_active and exists (
        select from staff_services x join services v on v.id = x.service_id and v.is_active
        join service_categories c on c.id = v.category_id and c.is_active
        where x.staff_id = t.id) as is_bookable
      from staff t where t.salon_id = ${range.salonId}) t
    where is_bookable
      or left_at > ${range.beforeFrom} and exists (select from staff_services x where x.staff_id = t.id)
      or exists (
        select from bookings b join booking_lines l on l.booking_id = b.id and l.staff_id = t.id
        where ${beginsWithin(range)} and b.status in ('pending', 'confirmed', 'completed'))`.execute(db)
  return rows
}

export interface VisitCounts {
  stretch: number
  visitCount: number
  noShowCount: number
  cancellationCount: number
}

/** How visits that begin in each of the stretches ended. */
export async function countVisits(db: Db, { salonId, edges }: Stretches): Promise<VisitCounts[]> {
  const { rows } = await sql<VisitCounts>`
    select width_bucket(b.starts_at, ${edges}::timestamptz[]) as stretch,
      count(*) filter (where b.status = 'completed') as visit_count,
      count(*) filter (where b.status = 'no_show') as no_show_count,
      count(*) filter (where b.status = 'cancelled') as cancellation_count
    from bookings b
    where ${beginsIn({ salonId, edges })}
    group by 1`.execute(db)
  return rows
}

/** The number of all stretches but the first, taken as one. */
export const ALL_BUT_FIRST = 0

export interface ClientCounts {
  stretch: number
  newClientCount: number
  returningClientCount: number
}

/**
 * Of those who came in each of the stretches, and in `ALL_BUT_FIRST`, who had come before it began. Those without a number are
 * nobody's clients.
 */
export async function countClients(
  db: Db,
  { salonId, edges, now }: Stretches & { now: Date },
): Promise<ClientCounts[]> {
  const { rows } = await sql<ClientCounts>`
    with visits as (
      select distinct width_bucket(b.starts_at, ${edges}::timestamptz[]) as stretch, person.phone, person.user_id
      from bookings b cross join lateral (${personOf}) person
      where ${beginsIn({ salonId, edges })}
        and b.status = 'completed'),
    people as (
      select person.phone, (
        select min(v.starts_at) from (${visitsOfPerson({ salonId, now })}) v where v.status = 'completed') as first_at
      from (select distinct phone, user_id from visits) person),
    came as (
      select stretch, phone, (${edges}::timestamptz[])[stretch] as began from visits
      union
      select ${ALL_BUT_FIRST}::integer, phone, ${edges[1]}::timestamptz from visits where stretch > 1)
    select stretch, count(*) filter (where first_at >= began) as new_client_count,
      count(*) filter (where first_at < began) as returning_client_count
    from came join people using (phone)
    group by 1`.execute(db)
  return rows
}

/** For how many minutes of visits that begin in each of the two stretches each member of staff is booked. */
export async function sumBookedMinutes(
  db: Db,
  range: NumbersRange,
): Promise<{ isNow: boolean; staffId: string; minutes: number }[]> {
  const { rows } = await sql<{ isNow: boolean; staffId: string; minutes: number }>`
    select b.starts_at >= ${range.from} as is_now, l.staff_id,
      sum(extract(epoch from l.ends_at - l.starts_at) / 60)::int8 as minutes
    from bookings b join booking_lines l on l.booking_id = b.id
    where ${beginsWithin(range)} and b.status in ('pending', 'confirmed', 'completed')
    group by 1, 2`.execute(db)
  return rows
}

export interface ServiceCount {
  id: string
  name: Localized
  count: number
  halalas: number
}

/** What was most often part of visits that took place in the later stretch. */
export async function listTopServices(
  db: Db,
  range: NumbersRange & { limit: number },
): Promise<ServiceCount[]> {
  const { rows } = await sql<ServiceCount>`
    select s.id, json_build_object('ar', s.name_ar, 'en', s.name_en) as name, top.count, top.halalas
    from (
      select l.service_id, count(*) as count, sum(l.price_halalas)::int8 as halalas
      from bookings b join booking_lines l on l.booking_id = b.id
      where ${beginsWithin({ ...range, beforeFrom: range.from })} and b.status = 'completed'
      group by 1 order by count desc, halalas desc, l.service_id limit ${range.limit}) top
    join services s on s.id = top.service_id
    order by top.count desc, top.halalas desc, s.id`.execute(db)
  return rows
}

export interface RatingSums {
  stretch: number
  ratingCount: number
  ratingSum: number
}

/** Ratings that were given in each of the stretches and are shown. */
export async function sumRatings(db: Db, { salonId, edges }: Stretches): Promise<RatingSums[]> {
  const { rows } = await sql<RatingSums>`
    select width_bucket(r.created_at, ${edges}::timestamptz[]) as stretch, count(*) as rating_count,
      sum(r.rating)::int8 as rating_sum
    from reviews r
    where r.salon_id = ${salonId} and r.created_at >= ${edges[0]} and r.created_at < ${edges.at(-1)}
      and r.hidden_at is null
    group by 1`.execute(db)
  return rows
}

function beginsWithin({ salonId, beforeFrom, to }: NumbersRange): RawBuilder<unknown> {
  return sql`b.salon_id = ${salonId} and b.starts_at >= ${beforeFrom} and b.starts_at < ${to}`
}

function beginsIn({ salonId, edges }: Stretches): RawBuilder<unknown> {
  return sql`b.salon_id = ${salonId} and b.starts_at >= ${edges[0]} and b.starts_at < ${edges.at(-1)}`
}
