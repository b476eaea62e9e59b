import { sql, type RawBuilder } from 'kysely'
import type { BookingStatus, Localized } from '@salon/domain'
import { hasConsent } from '../accounts/consent.queries.ts'
import type { Db } from '../client.ts'
import {
  counts,
  findPerson,
  personOf,
  visitsOfPerson,
  type Moment,
  type SalonClientKey,
} from './client-person.ts'

export interface ClientRow {
  /** Of the latest of the client's bookings. */
  id: string
  name: string
  phone: string
  /** When that booking begins. */
  latestAt: Date
  lastVisitAt: Date | null
  comingVisitAt: Date | null
  visitCount: number
  noShowCount: number
  takingsHalalas: number
  /** Does she agree to promotions? Whom the salon alone wrote down never said so. */
  hasConsent: boolean
}

export interface SalonClientsPage {
  salonId: string
  now: Date
  /** A part of a name that the client was booked under, in any case and spelling. */
  name: string | null
  /** Digits in a row of the stored number. */
  digits: string | null
  /** The latest booking of the last client of the page before. */
  after: { latestAt: string; id: string } | null
  limit: number
}

/** Who booked at a salon, the latest bookings first; keyset by these. Only the bookings of those on the page are counted. */
export async function listSalonClients(db: Db, page: SalonClientsPage): Promise<ClientRow[]> {
  const isForAll = page.name === null && page.digits === null
  const { rows } = await sql<ClientRow>`
    with ${isForAll ? sql`found as (${pageOfAll(page)})` : sql`named as materialized (${namesOf(page)}), found as (${pageOfNamed(page)})`}
    ${summaries(page)}
    order by "latestAt" desc, id desc`.execute(db)
  return rows
}

/** Walks the bookings from the latest one on until the page is full. */
function pageOfAll(page: SalonClientsPage): RawBuilder<unknown> {
  return sql`
    select person.phone, person.user_id
    from bookings b cross join lateral (${personOf}) person
    where b.salon_id = ${page.salonId} and ${counts(page)} and ${comesAfter(page, sql`b`)}
      and not exists (select from (${visitsOfPerson(page)}) v where (v.starts_at, v.id) > (b.starts_at, b.id))
    order by b.starts_at desc, b.id desc limit ${page.limit}`
}

/** Under which names who was booked; few, where the bookings are many. */
function namesOf(moment: Moment): RawBuilder<unknown> {
  return sql`
    select distinct b.customer_id, b.customer_phone, b.customer_name from bookings b
    where b.salon_id = ${moment.salonId} and ${counts(moment)}`
}

/** Of the names those with what is looked for, and of these persons the latest bookings. */
function pageOfNamed({ name, digits, ...page }: SalonClientsPage): RawBuilder<unknown> {
  return sql`
    select person.phone, person.user_id
    from (
      select distinct person.phone, person.user_id from named b cross join lateral (${personOf}) person
      where strpos(person.phone, ${digits}::text) > 0
        or (btrim(fold_text(${name})) <> '' and strpos(fold_text(b.customer_name), btrim(fold_text(${name}))) > 0)) person
    cross join lateral (
      select v.starts_at, v.id from (${visitsOfPerson(page)}) v order by v.starts_at desc, v.id desc limit 1) latest
    where ${comesAfter(page, sql`latest`)}
    order by latest.starts_at desc, latest.id desc limit ${page.limit}`
}

function comesAfter(
  { after }: Pick<SalonClientsPage, 'after'>,
  booking: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return after
    ? sql`${booking}.starts_at <= ${after.latestAt}::timestamptz
        and (${booking}.starts_at, ${booking}.id) < (${after.latestAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`
}

export async function findSalonClient(db: Db, key: SalonClientKey): Promise<ClientRow | undefined> {
  const { rows } = await sql<ClientRow>`
    with found as (${findPerson(key)}) ${summaries(key)}`.execute(db)
  return rows[0]
}

/** The number of the client whose booking is named; `undefined`: it is of no client of the salon. */
export async function findClientPhone(db: Db, key: SalonClientKey): Promise<string | undefined> {
  const { rows } = await sql<{ phone: string }>`
    select person.phone from (${findPerson(key)}) person`.execute(db)
  return rows[0]?.phone
}

export interface ClientVisitRow {
  bookingId: string
  reference: string
  status: BookingStatus
  startsAt: Date
  endsAt: Date
  totalHalalas: number
  services: Localized[]
  /** Those who serve, in their order, each once. */
  staff: Localized[]
}

/** A client's latest bookings, the newest first. */
export async function listClientVisits(
  db: Db,
  key: SalonClientKey & { limit: number },
): Promise<ClientVisitRow[]> {
  const { rows } = await sql<ClientVisitRow>`
    with person as (${findPerson(key)})
    select v.id as "bookingId", v.reference, v.status, v.starts_at as "startsAt", v.ends_at as "endsAt",
      v.total_halalas as "totalHalalas",
      (select json_agg(json_build_object('ar', l.name_ar, 'en', l.name_en) order by l.position)
        from booking_lines l where l.booking_id = v.id) as services,
      (select json_agg(json_build_object('ar', t.name_ar, 'en', t.name_en) order by t.first)
        from (
          select s.name_ar, s.name_en, min(l.position) as first
          from booking_lines l join staff s on s.id = l.staff_id where l.booking_id = v.id group by s.id) t) as staff
    from person cross join lateral (${visitsOfPerson(key)}) v
    order by v.starts_at desc, v.id desc limit ${key.limit}`.execute(db)
  return rows
}

/** A row for each person that was `found`. */
function summaries(moment: Moment): RawBuilder<unknown> {
  return sql`
    select person.phone, summary.*
    from found person cross join lateral (
      select (array_agg(v.id order by v.starts_at desc, v.id desc))[1] as id,
        coalesce((array_agg(v.customer_name order by v.created_at desc, v.id desc) filter (where v.customer_name <> ''))[1], '') as name,
        max(v.starts_at) as "latestAt",
        max(v.starts_at) filter (where v.status = 'completed') as "lastVisitAt",
        min(v.starts_at) filter (where v.status in ('held', 'pending', 'confirmed') and v.ends_at > ${moment.now}) as "comingVisitAt",
        count(*) filter (where v.status = 'completed') as "visitCount",
        count(*) filter (where v.status = 'no_show') as "noShowCount",
        sum(${takings})::int8 as "takingsHalalas",
        bool_or(v.customer_id is not null and v.source = 'online') and ${hasConsent(sql`person.user_id`)} as "hasConsent"
      from (${visitsOfPerson(moment)}) v) summary`
}

const takings = sql`
  case when v.status = 'completed' then v.total_halalas
    when v.status in ('no_show', 'cancelled') then (
      select coalesce(sum(p.captured_halalas - p.refunded_halalas), 0) from payments p where p.booking_id = v.id)
    else 0 end`
