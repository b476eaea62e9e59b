import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { TimeOffRow } from '../../bookings/calendar.queries.ts'
import type { Db, Trx } from '../../client.ts'
import { rowsOf } from '../../rows-of.ts'

/** The business days that an absence begins and ends with; `null`: it does at a time. */
export type AbsenceDates = Pick<TimeOffRow, 'firstDate' | 'lastDate'>

/** An absence that is not over, and of whom it is. */
export interface ComingTimeOffRow extends TimeOffRow {
  staffName: Localized
}

/** A part of the absences: from behind one of them on, and at most so many. */
export interface TimeOffPage {
  after: { startsAt: string; id: string } | null
  limit: number
}

/** Absences of a salon's staff that are not over, soonest first; all of them without a page. */
export async function listComingTimeOff(
  db: Db,
  { salonId, now, page }: { salonId: string; now: Date; page?: TimeOffPage | undefined },
): Promise<ComingTimeOffRow[]> {
  const after = page?.after
  const { rows } = await sql<ComingTimeOffRow>`
    select t.id, r.staff_id, json_build_object('ar', w.name_ar, 'en', w.name_en) as staff_name, lower(t.during) as starts_at, upper(t.during) as ends_at, t.first_date, t.last_date, t.reason
    from time_off t join resources r on r.id = t.resource_id join staff w on w.id = r.staff_id
    where t.salon_id = ${salonId} and upper(t.during) > ${now}
      ${after ? sql`and (lower(t.during), t.id) > (${after.startsAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by lower(t.during), t.id limit ${page?.limit ?? null}`.execute(db)
  return rows
}

/**
 * Has an absence and a booking of the same person take turns: a booking holds the row in a way that this waits for.
 * `false`: the salon has no such member of staff.
 */
export async function lockStaffTime(
  trx: Trx,
  { salonId, staffId }: { salonId: string; staffId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from resources where staff_id = ${staffId} and salon_id = ${salonId} for update`.execute(trx)
  return rows.length > 0
}

/** Her absence of just these days, or times where it is of no days, and for this reason. */
export async function findSameTimeOff(
  trx: Trx,
  off: Omit<NewTimeOff, 'id' | 'createdBy'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from time_off
    where salon_id = ${off.salonId} and resource_id = ${off.staffId}
      and reason is not distinct from ${off.reason}::text
      and first_date is not distinct from ${off.firstDate}::date
      and last_date is not distinct from ${off.lastDate}::date
      and (first_date is not null or lower(during) = ${off.startsAt})
      and (last_date is not null or upper(during) = ${off.endsAt})`.execute(trx)
  return rows[0]?.id
}

export interface NewTimeOff extends AbsenceDates {
  id: string
  salonId: string
  staffId: string
  startsAt: Date
  endsAt: Date
  reason: string | null
  createdBy: string
}

/** Of somebody whose time is locked. */
export async function insertTimeOff(trx: Trx, off: NewTimeOff): Promise<void> {
  await sql`
    insert into time_off (id, salon_id, resource_id, during, first_date, last_date, reason, created_by)
    values (${off.id}, ${off.salonId}, ${off.staffId}, tstzrange(${off.startsAt}, ${off.endsAt}), ${off.firstDate},
      ${off.lastDate}, ${off.reason}, ${off.createdBy})`.execute(trx)
}

/** An absence that begins or ends with a business day. */
export interface DatedTimeOff extends AbsenceDates {
  id: string
  startsAt: Date
  endsAt: Date
}

/**
 * Absences that are not over and begin or end with a business day. Nobody is booked in the time of who has one until the
 * transaction ends.
 */
export async function lockDatedTimeOff(
  trx: Trx,
  { salonId, now }: { salonId: string; now: Date },
): Promise<DatedTimeOff[]> {
  const { rows } = await sql<DatedTimeOff>`
    select t.id, lower(t.during) as starts_at, upper(t.during) as ends_at, t.first_date, t.last_date
    from time_off t join resources r on r.id = t.resource_id
    where t.salon_id = ${salonId} and upper(t.during) > ${now} and (t.first_date is not null or t.last_date is not null)
    order by r.id, t.id for update`.execute(trx)
  return rows
}

/** Has locked absences begin and end at other times. */
export async function recutTimeOff(
  trx: Trx,
  cuts: readonly Pick<DatedTimeOff, 'id' | 'startsAt' | 'endsAt'>[],
): Promise<void> {
  const rows = cuts.map(({ id, startsAt, endsAt }) => ({
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
  await sql`
    update time_off t set during = tstzrange(c.starts_at, c.ends_at)
    from ${rowsOf({ id: 'uuid', startsAt: 'timestamptz', endsAt: 'timestamptz' }, rows)} as c(id, starts_at, ends_at)
    where t.id = c.id`.execute(trx)
}

interface TimeOffKey {
  salonId: string
  id: string
}

/** Whose an absence is, and who entered it. */
export interface LockedTimeOff {
  staffId: string
  createdBy: string | null
}

/** An absence, kept from change until the transaction ends; `undefined`: the salon has no such one. */
export async function lockTimeOff(trx: Trx, { salonId, id }: TimeOffKey): Promise<LockedTimeOff | undefined> {
  const { rows } = await sql<LockedTimeOff>`
    select r.staff_id, t.created_by from time_off t join resources r on r.id = t.resource_id and r.staff_id is not null
    where t.id = ${id} and t.salon_id = ${salonId} for update of t`.execute(trx)
  return rows[0]
}

interface TimeOffRemoval {
  id: string
  removedBy: string
  removedAt: Date
}

/** Takes a locked absence back. What it was is kept for whoever undoes that. */
export async function removeLockedTimeOff(
  trx: Trx,
  { id, removedBy, removedAt }: TimeOffRemoval,
): Promise<void> {
  await sql`
    with gone as (delete from time_off where id = ${id} returning *)
    insert into removed_time_off
      (id, salon_id, resource_id, during, first_date, last_date, reason, created_by, created_at, removed_by, removed_at)
    select id, salon_id, resource_id, during, first_date, last_date, reason, created_by, created_at, ${removedBy}::uuid,
      ${removedAt}::timestamptz
    from gone`.execute(trx)
}

/** An absence that was taken back, as it was then. */
export interface RemovedTimeOff extends LockedTimeOff, AbsenceDates {
  startsAt: Date
  endsAt: Date
  reason: string | null
}

/** An absence that this person took back since then, kept from change; `undefined`: there is no such one. */
export async function lockRemovedTimeOff(
  trx: Trx,
  off: TimeOffKey & { removedBy: string; since: Date },
): Promise<RemovedTimeOff | undefined> {
  const { rows } = await sql<RemovedTimeOff>`
    select r.staff_id, t.created_by, lower(t.during) as starts_at, upper(t.during) as ends_at, t.first_date, t.last_date, t.reason
    from removed_time_off t join resources r on r.id = t.resource_id and r.staff_id is not null
    where t.id = ${off.id} and t.salon_id = ${off.salonId} and t.removed_by = ${off.removedBy} and t.removed_at >= ${off.since}
    for update of t`.execute(trx)
  return rows[0]
}

/** Has a locked one be again what it was, of somebody whose time is locked. */
export async function restoreLockedTimeOff(trx: Trx, id: string): Promise<void> {
  await sql`
    with back as (delete from removed_time_off where id = ${id} returning *)
    insert into time_off (id, salon_id, resource_id, during, first_date, last_date, reason, created_by, created_at)
    select id, salon_id, resource_id, during, first_date, last_date, reason, created_by, created_at from back`.execute(
    trx,
  )
}
