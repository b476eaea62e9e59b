import type {
  AddTimeOffInput,
  ImpactView,
  RemoveTimeOffInput,
  RestoreTimeOffInput,
  TimeOffImpactInput,
  TimeOffView,
} from '@salon/contract'
import {
  findIsOwnColumn,
  findSameTimeOff,
  insertAudit,
  insertTimeOff,
  listComingTimeOff,
  listComingVisits,
  lockRemovedTimeOff,
  lockSalon,
  lockStaffTime,
  lockTimeOff,
  removeLockedTimeOff,
  restoreLockedTimeOff,
  type Db,
  type LockedTimeOff,
  type TimeOffPage,
} from '@salon/db'
import { DomainError, hasRole, minuteOfDate, toInstant } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import { AccessRefusal } from '../../trpc/access-refusal.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { answerOnce, idempotencyOf } from '../../trpc/idempotency.ts'
import type { Member } from '../../trpc/membership.ts'
import { readAbsenceStretch, recutAbsences, type AbsenceStretch } from './cut-time-off.ts'
import { refuseUnseen, toImpact } from './impact.ts'

/** For so long whoever took an absence back may undo that: longer than any screen offers it. */
const UNDO_MS = 15 * 60_000

/** Absences of a salon's people that are not over, all or a part of them. */
export async function listTimeOff(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
  page?: TimeOffPage,
): Promise<TimeOffView[]> {
  const rows = await listComingTimeOff(db, { salonId, now: clock.now(), page })
  return rows.map((off) => ({ ...off, startsAt: toInstant(off.startsAt), endsAt: toInstant(off.endsAt) }))
}

/**
 * Which coming bookings an absence would fall on.
 * @throws DomainError `FORBIDDEN` to staff who ask of somebody else, `INVALID_INPUT` where it ends before it begins
 */
export async function readTimeOffImpact(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  member: Member,
  absence: TimeOffImpactInput,
): Promise<ImpactView> {
  await requireOwn(db, caller, member, absence.staffId)
  return impactOf(db, absence, await readAbsenceStretch(db, absence), clock.now())
}

/**
 * Has somebody be away, whom managers choose and staff are themselves. Bookings that are in it stay as they are; from then on nobody
 * can book her. Who says so again changes nothing.
 * @throws DomainError `BOOKINGS_AFFECTED`, `NOT_FOUND`, `FORBIDDEN`, `INVALID_INPUT` where it ends before it begins
 */
export function addTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  member: Member,
  { impact, reason, ...absence }: AddTimeOffInput,
): Promise<{ id: string }> {
  const id = deps.newId()
  const { salonId, staffId } = absence
  return deps.writeDb.transaction().execute(async (trx) => {
    // its hours decide where days end
    await lockSalon(trx, salonId)
    if (!(await lockStaffTime(trx, absence))) throw new DomainError('NOT_FOUND')
    await requireOwn(trx, caller, member, staffId)
    const stretch = await readAbsenceStretch(trx, absence)
    const off = { salonId, staffId, ...stretch, reason: reason || null }
    const same = await findSameTimeOff(trx, off)
    if (same) return { id: same }
    refuseUnseen(await impactOf(trx, absence, stretch, deps.clock.now()), impact)
    await insertTimeOff(trx, { id, ...off, createdBy: caller.userId })
    await insertAudit(trx, {
      ...{ action: 'time_off_added', actorUserId: caller.userId, target: staffId, salonId },
      address: storableAddress(request.address),
      details: { after: { id, ...stretch } },
    })
    return { id }
  })
}

/**
 * Takes an absence back; under the same key once, however often it is sent.
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
      await requireEntered(trx, caller, member, found, off.id)
      await removeLockedTimeOff(trx, { id: off.id, removedBy: caller.userId, removedAt: deps.clock.now() })
      const { staffId: target } = found
      await insertAudit(trx, {
        ...{ action: 'time_off_removed', actorUserId: caller.userId, target, salonId: off.salonId },
        address: storableAddress(request.address),
        details: { before: { id: off.id } },
      })
      return {}
    })
  })
}

/**
 * Has an absence that the caller took back a moment ago be again what it was, for the same reason and of who entered it. Bookings that
 * are in it stay as they are. One that is there already, or that somebody entered just so meanwhile, is left as it is.
 * @throws DomainError `NOT_FOUND`, also when it was long ago or somebody else took it back; `FORBIDDEN`
 */
export function restoreTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  member: Member,
  { salonId, id }: RestoreTimeOffInput,
): Promise<Record<string, never>> {
  return deps.writeDb.transaction().execute(async (trx) => {
    const now = deps.clock.now()
    const since = new Date(now.getTime() - UNDO_MS)
    await lockSalon(trx, salonId)
    const removed = await lockRemovedTimeOff(trx, { salonId, id, removedBy: caller.userId, since })
    const found = removed ?? (await lockTimeOff(trx, { salonId, id }))
    if (!found) throw new DomainError('NOT_FOUND')
    await requireEntered(trx, caller, member, found, id)
    if (!removed) return {}
    const { staffId } = found
    await lockStaffTime(trx, { salonId, staffId })
    // kept for whoever sends this again
    if (await findSameTimeOff(trx, { salonId, ...removed })) return {}
    await restoreLockedTimeOff(trx, id)
    await recutAbsences(trx, { salonId, now })
    await insertAudit(trx, {
      ...{ action: 'time_off_restored', actorUserId: caller.userId, target: staffId, salonId },
      address: storableAddress(request.address),
      details: { after: { id } },
    })
    return {}
  })
}

const decidesForAll = ({ role }: Member) => hasRole(role, 'manager')

/** Staff enter and take back what keeps themselves from being booked, and nobody else. */
async function requireOwn(db: Db, { userId }: Caller, member: Member, staffId: string): Promise<void> {
  if (decidesForAll(member)) return
  if (!(await findIsOwnColumn(db, { salonId: member.salonId, staffId, userId })))
    throw new AccessRefusal('FORBIDDEN', staffId)
}

/**
 * Staff take back their own, and of these only what they entered themselves: what a manager decided about somebody is the manager's to
 * change.
 */
async function requireEntered(
  db: Db,
  caller: Caller,
  member: Member,
  { staffId, createdBy }: LockedTimeOff,
  id: string,
): Promise<void> {
  await requireOwn(db, caller, member, staffId)
  if (!decidesForAll(member) && createdBy !== caller.userId) throw new AccessRefusal('FORBIDDEN', id)
}

async function impactOf(
  db: Db,
  { salonId, staffId }: TimeOffImpactInput,
  { startsAt, endsAt }: AbsenceStretch,
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
