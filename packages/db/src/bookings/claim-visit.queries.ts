import { DomainError } from '@salon/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../client.ts'
import { rowsOf } from '../rows-of.ts'
import type { ClaimCandidate, ClaimedBooking, ClaimedEvent, ClaimOutcome } from './visit-claim.ts'
import type { Idempotency, QueuedNotification } from './visit-claim.ts'

/**
 * First of the two statements of a booking's critical section: locks the customer (so that her own requests queue up)
 * and then the resources in id order. Whose booking it will be, where somebody else enters it, can only not be deleted
 * meanwhile. A shared lock is enough when there is nothing to choose: it keeps time off out,
 * and the exclusion constraint settles the rest. With a choice the lock is exclusive.
 */
export async function lockForVisit(
  trx: Trx,
  lock: { userId: string; customerId?: string | null; resourceIds: readonly string[]; exclusive: boolean },
): Promise<void> {
  const { rows } = await sql`
    with u as materialized (
      select id from users where id = ${lock.userId} and deleted_at is null for no key update),
    c as materialized (select id from users where id = ${lock.customerId ?? null}::uuid for key share)
    select id from resources
    where id = any(${lock.resourceIds}::uuid[]) and exists (select 1 from u) and (select count(*) from c) >= 0
    order by id for ${lock.exclusive ? sql`update` : sql`share`}`.execute(trx)
  // an account that was deleted meanwhile must not come back to life in a booking
  if (rows.length === 0) throw new DomainError('UNAUTHENTICATED')
}

export interface VisitClaim {
  booking: ClaimedBooking
  /** At least one, the best first; those after it matter where "anyone" was asked for. */
  candidates: ClaimCandidate[]
  event: ClaimedEvent
  notification: QueuedNotification | null
  idempotency: Idempotency | null
  /** How many open bookings the customer may have with this salon; `null` for the salon's own entries. */
  maxOpenBookings: number | null
  now: string
}

/**
 * Second statement: takes the first candidate that is still free and stores the booking with all that belongs to it,
 * or stores nothing of it. It runs after the locks, so it sees what others committed while this one waited.
 * A `taken` that lost against a concurrent insert leaves rows behind: the caller rolls back on anything but `claimed`.
 */
export async function claimVisit(trx: Trx, { candidates, ...claim }: VisitClaim): Promise<ClaimOutcome> {
  const { rows } = await sql<ClaimRow>`
    with claim as materialized (select ${JSON.stringify(claim)}::jsonb as c),
    ${candidateTables(candidates)},
    guard as materialized (
      select
        (c->'maxOpenBookings' <> 'null'::jsonb and (c->>'maxOpenBookings')::int <= (
          select count(*) from bookings b
          where b.customer_id = (c->'booking'->>'customerId')::uuid and b.salon_id = (c->'booking'->>'salonId')::uuid
            and b.source = 'online' and b.status in ('held', 'pending', 'confirmed') and b.ends_at > (c->>'now')::timestamptz
            and (b.hold_expires_at is null or b.hold_expires_at > (c->>'now')::timestamptz))) as too_many_open,
        exists (select 1 from idempotency_keys k
          where k.user_id = (c->'idempotency'->>'userId')::uuid and k.key = (c->'idempotency'->>'key')::uuid) as replayed
      from claim),
    chosen as materialized (
      select f.idx, f.candidate from first_free f, guard g where not g.too_many_open and not g.replayed),
    -- what a salon enters for an account that was deleted meanwhile is nobody's
    customer as materialized (
      select u.id from users u, claim where u.id = (c->'booking'->>'customerId')::uuid and u.deleted_at is null),
    new_booking as (
      insert into bookings (id, salon_id, customer_id, customer_name, customer_phone, reference, status, starts_at, ends_at,
        total_halalas, vat_halalas, policy, note, hold_expires_at, source, created_by, idempotency_key, created_at)
      select b.id, b."salonId", (select id from customer), b."customerName", b."customerPhone", b.reference, b.status, b."startsAt",
        (ch.candidate->>'endsAt')::timestamptz, (ch.candidate->>'totalHalalas')::int, (ch.candidate->>'vatHalalas')::int,
        b.policy, b.note, b."holdExpiresAt", b.source, b."createdBy", b."idempotencyKey", (c->>'now')::timestamptz
      from chosen ch, claim, jsonb_to_record(c->'booking') as b(id uuid, "salonId" uuid, "customerName" text,
        "customerPhone" text, reference text, status text, "startsAt" timestamptz, policy jsonb, note text,
        "holdExpiresAt" timestamptz, source text, "createdBy" uuid, "idempotencyKey" uuid)
      returning id, salon_id, status),
    ${lineInserts()},
    new_event as (
      insert into booking_events (booking_id, at, type, from_status, to_status, actor, actor_user_id, details)
      select b.id, (c->>'now')::timestamptz, e.type, e."fromStatus", b.status, e.actor, e."actorUserId", e.details
      from new_booking b, claim, jsonb_to_record(c->'event')
        as e(type text, "fromStatus" text, actor text, "actorUserId" uuid, details jsonb)),
    new_notification as (
      insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, recipient,
        status, error_message, created_at)
      select n.id, b.id, b.salon_id, (select id from customer), n.event, 1, n.channel, 1, n.locale, n.recipient,
        case when n.recipient is null then 'skipped' else 'queued' end, null, (c->>'now')::timestamptz
      from new_booking b, claim, jsonb_to_record(nullif(c->'notification', 'null'::jsonb))
        as n(id uuid, event text, channel text, locale text, recipient text)
      where n.id is not null),
    new_key as (
      insert into idempotency_keys (user_id, key, procedure, request_hash, response, created_at)
      select i."userId", i.key, i.procedure, decode(i."requestHash", 'hex'), (ch.candidate->>'answer')::json, (c->>'now')::timestamptz
      from new_booking b, chosen ch, claim, jsonb_to_record(nullif(c->'idempotency', 'null'::jsonb))
        as i("userId" uuid, key uuid, procedure text, "requestHash" text)
      where i.key is not null)
    select g.too_many_open as "tooManyOpen", g.replayed, ch.idx, ${countStretches}
    from guard g left join chosen ch on true`.execute(trx)
  return outcome(rows[0])
}

interface ClaimRow {
  tooManyOpen: boolean
  replayed: boolean
  idx: number | null
  asked: number
  got: number
}

export function outcome(row: Partial<ClaimRow> | undefined): ClaimOutcome {
  if (row?.replayed) return { kind: 'replayed' }
  if (row?.tooManyOpen) return { kind: 'too_many_open' }
  if (row?.idx === null || row?.idx === undefined || row.got !== row.asked) return { kind: 'taken' }
  return { kind: 'claimed', candidate: row.idx }
}

/**
 * The candidates, and the first of them whose every stretch is free of bookings and of time off, and whose every service is still done
 * by whom it names, in rooms that are in use. They come as arrays: nested JSON PostgreSQL takes for a hundred stretches of each of a
 * hundred candidates, and would read whole tables for them, and compile what runs for a millisecond.
 */
export function candidateTables(candidates: readonly ClaimCandidate[]): RawBuilder<unknown> {
  const all = candidates.map((candidate, idx) => ({ idx, candidate: JSON.stringify(candidate) }))
  const stretches = candidates.flatMap(({ occupancies }, idx) =>
    occupancies.map((each) => ({ idx, ...each })),
  )
  const services = candidates.flatMap(({ lines }, idx) => lines.map((line) => ({ ...line, idx })))
  const times = { startsAt: 'timestamptz', endsAt: 'timestamptz' } as const
  return sql`candidates as materialized (
      select * from ${rowsOf({ idx: 'int', candidate: 'jsonb' }, all)} as c(idx, candidate)),
    stretches as materialized (
      select s.idx, s.resource_id, tstzrange(s.starts_at, s.ends_at) as during, s.line_id
      from ${rowsOf({ idx: 'int', resourceId: 'uuid', ...times, lineId: 'uuid' }, stretches)}
        as s(idx, resource_id, starts_at, ends_at, line_id)),
    blocked as materialized (
      select s.idx from stretches s join occupancies o on o.resource_id = s.resource_id and o.during && s.during
      union
      select s.idx from stretches s join time_off t on t.resource_id = s.resource_id and t.during && s.during
      union
      select s.idx from stretches s where ${isInUse(sql`s.resource_id`)} is not true
      union
      select l.idx
      from ${rowsOf({ idx: 'int', serviceId: 'uuid', staffId: 'uuid' }, services)} as l(idx, service_id, staff_id)
      where (
        select v.is_active and h.is_active from staff_services k
        join services v on v.id = k.service_id join service_categories h on h.id = v.category_id
        where k.staff_id = l.staff_id and k.service_id = l.service_id) is not true),
    first_free as materialized (
      select idx, candidate from candidates where idx not in (select idx from blocked) order by idx limit 1)`
}

/** How many stretches the `chosen` candidate has, and how many of them were stored. */
export const countStretches: RawBuilder<unknown> = sql`
  (select count(*)::int from stretches s where s.idx = ch.idx) as asked, (select count(*)::int from new_stretches) as got`

/** Whether a resource takes bookings: somebody who works there, or a place of a room in use. Looked up by its key, whatever is around. */
export function isInUse(resourceId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(
    select r.is_active and coalesce(p.is_active, m.is_active) from resources r
    left join staff p on p.id = r.staff_id left join rooms m on m.id = r.room_id
    where r.id = ${resourceId})`
}

/** Lines and stretches of the `chosen` candidate for `new_booking`. Rows go in by resource and start: no two writers can wait in a ring. */
export function lineInserts(): RawBuilder<unknown> {
  return sql`new_lines as (
      insert into booking_lines (id, booking_id, salon_id, position, service_id, variant_id, staff_id, staff_chosen,
        room_resource_id, starts_at, ends_at, price_halalas, vat_halalas, name_ar, name_en, add_ons, set_minutes)
      select l.id, b.id, b.salon_id, l.position, l."serviceId", l."variantId", l."staffId", l."staffChosen",
        l."roomResourceId", l."startsAt", l."endsAt", l."priceHalalas", l."vatHalalas", l."nameAr", l."nameEn", l."addOns",
        l."setMinutes"
      from new_booking b, chosen ch, jsonb_to_recordset(ch.candidate->'lines') as l(id uuid, position smallint, "serviceId" uuid,
        "variantId" uuid, "staffId" uuid, "staffChosen" boolean, "roomResourceId" uuid, "startsAt" timestamptz,
        "endsAt" timestamptz, "priceHalalas" int, "vatHalalas" int, "nameAr" text, "nameEn" text, "addOns" jsonb, "setMinutes" smallint)),
    new_stretches as (
      insert into occupancies (salon_id, resource_id, during, booking_id, booking_line_id)
      select b.salon_id, s.resource_id, s.during, b.id, s.line_id
      from new_booking b, chosen ch join stretches s on s.idx = ch.idx
      order by s.resource_id, lower(s.during)
      on conflict do nothing returning 1)`
}
