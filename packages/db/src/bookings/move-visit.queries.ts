import { sql } from 'kysely'
import type { Trx } from '../client.ts'
import { candidateTables, countStretches, lineInserts, outcome } from './claim-visit.queries.ts'
import type {
  ClaimCandidate,
  ClaimedEvent,
  ClaimOutcome,
  HeldNotification,
  QueuedNotification,
} from './visit-claim.ts'

/** Takes the booking's lines and stretches away, so that its own old time does not stand in the way of its new one. */
export async function deleteVisitLines(trx: Trx, bookingId: string): Promise<void> {
  await sql`delete from booking_lines where booking_id = ${bookingId}`.execute(trx)
}

export interface VisitMove {
  bookingId: string
  startsAt: string
  candidates: ClaimCandidate[]
  event: ClaimedEvent
  notification: QueuedNotification | HeldNotification
  /** The places of the candidates with which the visit is to its customer what she knows: nobody is told of them. */
  silent: number[]
  /** In which version its customer was told of it last. */
  toldVersion: number
  /** Who is there is there for the new time, too. */
  keepsCheckIn: boolean
  now: string
}

/**
 * Gives a locked booking its new time and people; rows are handled as in `claimVisit`, and so is the answer. Where nobody is told,
 * what was said of the booking last is still true, so its messages count as being of the new version: they are retried, and not queued
 * twice.
 */
export async function moveVisit(trx: Trx, { candidates, ...move }: VisitMove): Promise<ClaimOutcome> {
  const { rows } = await sql<{ idx: number; asked: number; got: number }>`
    with claim as materialized (select ${JSON.stringify(move)}::jsonb as c),
    ${candidateTables(candidates)},
    chosen as materialized (
      select idx, candidate, (c->'silent') @> to_jsonb(idx) as is_silent from first_free, claim),
    new_booking as (
      update bookings set starts_at = (c->>'startsAt')::timestamptz, ends_at = (ch.candidate->>'endsAt')::timestamptz,
        total_halalas = (ch.candidate->>'totalHalalas')::int, vat_halalas = (ch.candidate->>'vatHalalas')::int,
        version = version + 1, checked_in_at = case when (c->>'keepsCheckIn')::boolean then checked_in_at end,
        checked_in_by = case when (c->>'keepsCheckIn')::boolean then checked_in_by end
      from chosen ch, claim where bookings.id = (c->>'bookingId')::uuid
      returning bookings.id, bookings.salon_id, bookings.status, bookings.version),
    ${lineInserts()},
    new_event as (
      insert into booking_events (booking_id, at, type, from_status, to_status, actor, actor_user_id, details)
      select b.id, (c->>'now')::timestamptz, e.type, b.status, b.status, e.actor, e."actorUserId", e.details
      from new_booking b, claim, jsonb_to_record(c->'event')
        as e(type text, actor text, "actorUserId" uuid, details jsonb)),
    new_notification as (
      insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
        status, created_at, not_before, known_visit)
      select n.id, b.id, b.salon_id, n."userId", n.event, b.version, n.channel, 1, n.locale, n.recipient,
        case when n.recipient is null then 'skipped' else 'queued' end, (c->>'now')::timestamptz, n."notBefore", n."knownVisit"
      from new_booking b, chosen ch, claim, jsonb_to_record(c->'notification')
        as n(id uuid, "userId" uuid, event text, channel text, locale text, recipient text, "notBefore" timestamptz,
          "knownVisit" jsonb)
      where not ch.is_silent),
    still_true as (
      update notifications n set booking_version = b.version from new_booking b, chosen ch, claim
      where n.booking_id = b.id and n.booking_version = (c->>'toldVersion')::int and ch.is_silent)
    select ch.idx, ${countStretches} from chosen ch`.execute(trx)
  return outcome(rows[0])
}
