import { sql, type RawBuilder } from 'kysely'
import type { BookingStatus, Localized } from '@salon/domain'
import { hasConsent } from '../accounts/consent.queries.ts'
import type { Db } from '../client.ts'

export interface ClientRow {
  id: string
  name: string
  phone: string
  /** When the latest of the client's bookings begins. */
  latestAt: Date
  lastVisitAt: Date | null
  comingVisitAt: Date | null
  visitCount: number
  noShowCount: number
  takingsHalalas: number
}

export interface SalonClientsPage {
  salonId: string
  now: Date
  /** A part of a name, in any case and spelling. */
  name: string | null
  /** Digits in a row of the stored number. */
  digits: string | null
  /** Latest booking and id of the last client of the page before. */
  after: { latestAt: string; id: string } | null
  limit: number
}

/** Who booked at a salon, the latest bookings first; keyset by these and the id. */
export async function listSalonClients(db: Db, page: SalonClientsPage): Promise<ClientRow[]> {
  const { name, digits, after, limit } = page
  const { rows } = await sql<ClientRow>`
    ${withVisits(page)}, clients as (${selectClients(sql``)})
    select * from clients
    where (${name}::text is null
        or (btrim(fold_text(${name})) <> '' and strpos(fold_text(name), btrim(fold_text(${name}))) > 0)
        or strpos(phone, ${digits}::text) > 0)
      and (${after?.latestAt ?? null}::timestamptz is null
        or ("latestAt", id) < (${after?.latestAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by "latestAt" desc, id desc limit ${limit}`.execute(db)
  return rows
}

export interface SalonClientKey {
  salonId: string
  /** Any of the client's bookings in this salon. */
  bookingId: string
  now: Date
}

/** With whether she agrees to promotions; whom the salon alone wrote down never said so. */
export async function findSalonClient(
  db: Db,
  key: SalonClientKey,
): Promise<(ClientRow & { hasConsent: boolean }) | undefined> {
  const { rows } = await sql<ClientRow & { hasConsent: boolean }>`
    ${withVisits(key)}, clients as (${selectClients(whoseIs(key.bookingId))})
    select clients.*, (select bool_or(${hasConsent(sql`v.customer_id`)}) from visits v where v.phone = clients.phone) as "hasConsent"
    from clients`.execute(db)
  return rows[0]
}

export interface ClientVisitRow {
  bookingId: string
  reference: string
  status: BookingStatus
  startsAt: Date
  totalHalalas: number
  services: Localized[]
}

/** A client's latest bookings, the newest first. */
export async function listClientVisits(
  db: Db,
  key: SalonClientKey & { limit: number },
): Promise<ClientVisitRow[]> {
  const { rows } = await sql<ClientVisitRow>`
    ${withVisits(key)}
    select id as "bookingId", reference, status, starts_at as "startsAt", total_halalas as "totalHalalas",
      (select json_agg(json_build_object('ar', l.name_ar, 'en', l.name_en) order by l.position)
        from booking_lines l where l.booking_id = visits.id) as services
    from visits ${whoseIs(key.bookingId)}
    order by starts_at desc, id desc limit ${key.limit}`.execute(db)
  return rows
}

/**
 * A salon's bookings that count, with whose they are: the number joins what somebody booked herself and what the salon wrote
 * down for her. Whose account was deleted has none, and is nobody's client any more.
 */
function withVisits({ salonId, now }: { salonId: string; now: Date }): RawBuilder<unknown> {
  return sql`
    with visits as (
      select b.*, coalesce(u.phone, b.customer_phone) as phone,
        b.status in ('held', 'pending', 'confirmed') and b.ends_at > ${now} as is_coming
      from bookings b left join users u on u.id = b.customer_id
      where b.salon_id = ${salonId} and coalesce(u.phone, b.customer_phone) is not null
        and b.status <> 'expired' and (b.status <> 'held' or b.hold_expires_at > ${now}))`
}

function whoseIs(bookingId: string): RawBuilder<unknown> {
  return sql`where phone = (select phone from visits where id = ${bookingId})`
}

/** One row for each number. */
function selectClients(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select phone, (array_agg(id order by created_at, id))[1] as id,
      coalesce((array_agg(customer_name order by created_at desc, id desc) filter (where customer_name <> ''))[1], '') as name,
      max(starts_at) as "latestAt",
      max(starts_at) filter (where status = 'completed') as "lastVisitAt",
      min(starts_at) filter (where is_coming) as "comingVisitAt",
      count(*) filter (where status = 'completed') as "visitCount",
      count(*) filter (where status = 'no_show') as "noShowCount",
      sum(${takings})::int8 as "takingsHalalas"
    from visits ${where} group by phone`
}

const takings = sql`
  case when status = 'completed' then total_halalas
    when status in ('no_show', 'cancelled') then (
      select coalesce(sum(p.captured_halalas - p.refunded_halalas), 0) from payments p where p.booking_id = visits.id)
    else 0 end`
