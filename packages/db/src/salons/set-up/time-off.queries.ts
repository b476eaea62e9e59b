import { sql } from 'kysely'
import type { TimeOffRow } from '../../bookings/calendar.queries.ts'
import type { Db, Trx } from '../../client.ts'

/** Absences of a salon's staff that are not over, soonest first. */
export async function listComingTimeOff(
  db: Db,
  { salonId, now }: { salonId: string; now: Date },
): Promise<TimeOffRow[]> {
  const { rows } = await sql<TimeOffRow>`
    select t.id, r.staff_id, lower(t.during) as starts_at, upper(t.during) as ends_at, t.reason
    from time_off t join resources r on r.id = t.resource_id and r.staff_id is not null
    where t.salon_id = ${salonId} and upper(t.during) > ${now}
    order by lower(t.during), t.id`.execute(db)
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

/** Her absence of just this stretch and for this reason. */
export async function findSameTimeOff(
  trx: Trx,
  off: Omit<NewTimeOff, 'id' | 'createdBy'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from time_off
    where salon_id = ${off.salonId} and resource_id = ${off.staffId}
      and during = tstzrange(${off.startsAt}, ${off.endsAt}) and reason is not distinct from ${off.reason}::text`.execute(
    trx,
  )
  return rows[0]?.id
}

export interface NewTimeOff {
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
    insert into time_off (id, salon_id, resource_id, during, reason, created_by)
    values (${off.id}, ${off.salonId}, ${off.staffId}, tstzrange(${off.startsAt}, ${off.endsAt}), ${off.reason},
      ${off.createdBy})`.execute(trx)
}

/** Whose absence it is and who entered it, kept from change until the transaction ends; `undefined`: the salon has no such one. */
export async function lockTimeOff(
  trx: Trx,
  { salonId, id }: { salonId: string; id: string },
): Promise<{ staffId: string; createdBy: string | null } | undefined> {
  const { rows } = await sql<{ staffId: string; createdBy: string | null }>`
    select r.staff_id, t.created_by from time_off t join resources r on r.id = t.resource_id and r.staff_id is not null
    where t.id = ${id} and t.salon_id = ${salonId} for update of t`.execute(trx)
  return rows[0]
}

/** Of a locked absence. */
export async function deleteTimeOff(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('timeOff').where('id', '=', id).execute()
}
