import type { BookingStatus } from './status.ts'

/** Nobody comes earlier than this for a visit; who is marked sooner was mistaken for somebody of another day. */
const CHECK_IN_HOURS_BEFORE = 4
const MS_PER_HOUR = 3_600_000

/** May she be marked as there already, for a visit that begins then? */
export function isNearVisit(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= CHECK_IN_HOURS_BEFORE * MS_PER_HOUR
}

/** May the salon mark now that the customer is there? From some hours before her visit until it ends. */
export function mayCheckIn(
  { status, startsAt, endsAt }: { status: BookingStatus; startsAt: Date; endsAt: Date },
  now: Date,
): boolean {
  return status === 'confirmed' && isNearVisit(startsAt, now) && now < endsAt
}
