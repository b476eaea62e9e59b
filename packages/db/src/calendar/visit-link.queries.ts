import type { Locale } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { visitColumns, type VisitRow } from './calendar-feed.queries.ts'

export interface NewVisitLink {
  tokenHash: Buffer
  bookingId: string
  /** Of the message that the address stands in. */
  locale: Locale
  createdAt: Date
}

export async function insertVisitLink(db: Db, link: NewVisitLink): Promise<void> {
  await db.insertInto('visitLinks').values(link).execute()
}

export interface LinkedVisitRow extends VisitRow {
  locale: Locale
  salonId: string
  salonSlug: string
  timeZone: string
  /** Somebody's own in the app, rather than one that the salon wrote down. */
  hasAccount: boolean
}

export interface LinkedVisitQuery {
  tokenHash: Buffer
  /** Visits that ended before are over for good. */
  since: Date
  now: Date
}

/** The visit that an address was made for, while it is somebody's: one whose customer was forgotten shows nothing. */
export async function findLinkedVisit(
  db: Db,
  { tokenHash, since, now }: LinkedVisitQuery,
): Promise<LinkedVisitRow | undefined> {
  const { rows } = await sql<LinkedVisitRow>`
    select ${visitColumns(now)}, l.locale, s.id as "salonId", s.slug as "salonSlug", s.time_zone as "timeZone",
      b.customer_id is not null as "hasAccount"
    from visit_links l join bookings b on b.id = l.booking_id join salons s on s.id = b.salon_id
    where l.token_hash = ${tokenHash} and b.ends_at > ${since}
      and (b.customer_id is not null or b.customer_phone is not null)`.execute(db)
  return rows[0]
}
