import type {
  AddTimeOffInput,
  ImpactView,
  RemoveTimeOffInput,
  TimeOffImpactInput,
  TimeOffView,
} from '@salon/contract'
import {
  deleteTimeOff,
  findSameTimeOff,
  insertAudit,
  insertTimeOff,
  listComingTimeOff,
  listComingVisits,
  lockSalon,
  lockStaffTime,
  type Db,
} from '@salon/db'
import { DomainError, minuteOfDate, toInstant } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { answerOnce, idempotencyOf } from '../../trpc/idempotency.ts'
import { refuseUnseen, toImpact } from './impact.ts'

/** Absences of a salon's people that are not over. */
export async function listTimeOff(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
): Promise<TimeOffView[]> {
  const rows = await listComingTimeOff(db, { salonId, now: clock.now() })
  return rows.map((off) => ({ ...off, startsAt: toInstant(off.startsAt), endsAt: toInstant(off.endsAt) }))
}

/** Which coming bookings an absence would fall on. */
export function readTimeOffImpact(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  absence: TimeOffImpactInput,
): Promise<ImpactView> {
  return impactOf(db, absence, clock.now())
}

/**
 * Has somebody be away. Bookings that are in it stay as they are; from then on nobody can book her. Who says so again changes
 * nothing.
 * @throws DomainError `BOOKINGS_AFFECTED`, `NOT_FOUND`
 */
export function addTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  { impact, reason, ...absence }: AddTimeOffInput,
): Promise<{ id: string }> {
  const id = deps.newId()
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockStaffTime(trx, absence))) throw new DomainError('NOT_FOUND')
    const off = { ...absence, reason: reason || null }
    const same = await findSameTimeOff(trx, off)
    if (same) return { id: same }
    refuseUnseen(await impactOf(trx, absence, deps.clock.now()), impact)
    await insertTimeOff(trx, { id, ...off, createdBy: caller.userId })
    const { staffId, startsAt, endsAt } = absence
    await insertAudit(trx, {
      ...{ action: 'time_off_added', actorUserId: caller.userId, target: staffId },
      address: storableAddress(request.address),
      details: { after: { id, startsAt, endsAt } },
    })
    return { id }
  })
}

/**
 * Takes an absence back; under the same key once, however often it is sent.
 * @throws DomainError `IDEMPOTENCY_MISMATCH`, `NOT_FOUND`
 */
export function removeTimeOff(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  { idempotencyKey, ...off }: RemoveTimeOffInput,
): Promise<Record<string, never>> {
  const idempotency = idempotencyKey
    ? idempotencyOf(caller.userId, idempotencyKey, 'time_off_removed', off)
    : null
  return deps.writeDb.transaction().execute(async (trx) => {
    await lockSalon(trx, off.salonId)
    return answerOnce(deps, trx, idempotency, async () => {
      const staffId = await deleteTimeOff(trx, off)
      if (!staffId) throw new DomainError('NOT_FOUND')
      await insertAudit(trx, {
        ...{ action: 'time_off_removed', actorUserId: caller.userId, target: staffId },
        address: storableAddress(request.address),
        details: { before: { id: off.id } },
      })
      return {}
    })
  })
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
