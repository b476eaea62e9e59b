import type {
  AddTimeOffInput,
  ImpactView,
  RemoveTimeOffInput,
  TimeOffImpactInput,
  TimeOffView,
} from '@salon/contract'
import {
  deleteTimeOff,
  findIsOwnColumn,
  findSameTimeOff,
  insertAudit,
  insertTimeOff,
  listComingTimeOff,
  listComingVisits,
  lockSalon,
  lockStaffTime,
  lockTimeOff,
  type Db,
} from '@salon/db'
import { DomainError, hasRole, minuteOfDate, toInstant } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import { AccessRefusal } from '../../trpc/access-refusal.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { answerOnce, idempotencyOf } from '../../trpc/idempotency.ts'
import type { Member } from '../../trpc/membership.ts'
import { refuseUnseen, toImpact } from './impact.ts'

/** Absences of a salon's people that are not over. */
export async function listTimeOff(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
): Promise<TimeOffView[]> {
  const rows = await listComingTimeOff(db, { salonId, now: clock.now() })
  return rows.map((off) => ({ ...off, startsAt: toInstant(off.startsAt), endsAt: toInstant(off.endsAt) }))
}

/**
 * Which coming bookings an absence would fall on.
 * @throws DomainError `FORBIDDEN` to staff who ask of somebody else
 */
export async function readTimeOffImpact(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  member: Member,
  absence: TimeOffImpactInput,
): Promise<ImpactView> {
  await requireOwn(db, caller, member, absence.staffId)
  return impactOf(db, absence, clock.now())
}

/**
 * Has somebody be away, whom managers choose and staff are themselves. Bookings that are in it stay as they are; from then on nobody
 * can book her. Who says so again changes nothing.
 * @throws DomainError `BOOKINGS_AFFECTED`, `NOT_FOUND`, `FORBIDDEN`
 */
export function addTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  member: Member,
  { impact, reason, ...absence }: AddTimeOffInput,
): Promise<{ id: string }> {
  const id = deps.newId()
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockStaffTime(trx, absence))) throw new DomainError('NOT_FOUND')
    await requireOwn(trx, caller, member, absence.staffId)
    const off = { ...absence, reason: reason || null }
    const same = await findSameTimeOff(trx, off)
    if (same) return { id: same }
    refuseUnseen(await impactOf(trx, absence, deps.clock.now()), impact)
    await insertTimeOff(trx, { id, ...off, createdBy: caller.userId })
    const { salonId, staffId, startsAt, endsAt } = absence
    await insertAudit(trx, {
      ...{ action: 'time_off_added', actorUserId: caller.userId, target: staffId, salonId },
      address: storableAddress(request.address),
      details: { after: { id, startsAt, endsAt } },
    })
    return { id }
  })
}

/**
 * Takes an absence back; under the same key once, however often it is sent. Staff take back their own, and of these only what they
 * entered themselves: what a manager decided about somebody is the manager's to change.
 * @throws DomainError `IDEMPOTENCY_MISMATCH`, `NOT_FOUND`, `FORBIDDEN`
 */
export function removeTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  member: Member,
  { idempotencyKey, ...off }: RemoveTimeOffInput,
): Promise<Record<string, never>> {
  const idempotency = idempotencyKey
    ? idempotencyOf(caller.userId, idempotencyKey, 'time_off_removed', off)
    : null
  return deps.writeDb.transaction().execute(async (trx) => {
    await lockSalon(trx, off.salonId)
    return answerOnce(deps, trx, idempotency, async () => {
      const found = await lockTimeOff(trx, off)
      if (!found) throw new DomainError('NOT_FOUND')
      const { staffId, createdBy } = found
      await requireOwn(trx, caller, member, staffId)
      if (!decidesForAll(member) && createdBy !== caller.userId) throw new AccessRefusal('FORBIDDEN', off.id)
      await deleteTimeOff(trx, off.id)
      await insertAudit(trx, {
        ...{ action: 'time_off_removed', actorUserId: caller.userId, target: staffId, salonId: off.salonId },
        address: storableAddress(request.address),
        details: { before: { id: off.id } },
      })
      return {}
    })
  })
}

const decidesForAll = ({ role }: Member) => hasRole(role, 'manager')

/** Staff enter and take back what keeps themselves from being booked, and nobody else. */
async function requireOwn(db: Db, { userId }: Caller, member: Member, staffId: string): Promise<void> {
  if (decidesForAll(member)) return
  if (!(await findIsOwnColumn(db, { salonId: member.salonId, staffId, userId })))
    throw new AccessRefusal('FORBIDDEN', staffId)
}

async function impactOf(
  db: Db,
  { salonId, staffId, startsAt, endsAt }: TimeOffImpactInput,
  now: Date,
): Promise<ImpactView> {
  const visits = await listComingVisits(db, { salonId, now })
  const [from, to] = [minuteOfDate(startsAt), minuteOfDate(endsAt)]
  return toImpact(
    visits.filter(({ lines }) =>
      lines.some((line) => line.staffId === staffId && line.startsAtMinute < to && line.endsAtMinute > from),
    ),
  )
}
