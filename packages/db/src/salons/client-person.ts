import { sql, type RawBuilder } from 'kysely'

/** A salon, and the moment at which a time that was kept for a while still counts. */
export interface Moment {
  salonId: string
  now: Date
}

/** One of a client's bookings in a salon, whichever. */
export interface SalonClientKey extends Moment {
  bookingId: string
}

/** Whose the booking `b` is. Whose account was deleted has no number, and is nobody's client any more. */
export const personOf = sql`
  select u.phone, u.id as user_id from users u where u.id = b.customer_id and u.phone is not null
  union all
  select b.customer_phone, (select u.id from users u where u.phone = b.customer_phone)
  where b.customer_id is null and b.customer_phone is not null`

/** The one whose booking is named, in a row or none. */
export function findPerson({ salonId, bookingId, now }: SalonClientKey): RawBuilder<unknown> {
  return sql`
    select person.phone, person.user_id from bookings b cross join lateral (${personOf}) person
    where b.id = ${bookingId} and b.salon_id = ${salonId} and ${counts({ now })}`
}

/**
 * What counts of the salon's bookings of `person`: the number joins what somebody booked herself and what the salon wrote down
 * for her.
 */
export function visitsOfPerson({ salonId, now }: Moment): RawBuilder<unknown> {
  return sql`
    select b.* from bookings b
    where b.salon_id = ${salonId} and b.customer_id = person.user_id and ${counts({ now })}
    union all
    select b.* from bookings b
    where b.salon_id = ${salonId} and b.customer_id is null and b.customer_phone = person.phone and ${counts({ now })}`
}

/** Is the booking `b` more than a time that was kept for a while? */
export function counts({ now }: Pick<Moment, 'now'>): RawBuilder<unknown> {
  return sql`b.status <> 'expired' and (b.status <> 'held' or b.hold_expires_at > ${now})`
}
