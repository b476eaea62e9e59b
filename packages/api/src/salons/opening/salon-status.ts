import type { OpeningView } from '@salon/contract'
import {
  findOpening,
  findSalonStatus,
  insertAudit,
  lockSalon,
  updateSalonStatus,
  type Db,
  type OpeningRow,
  type Trx,
} from '@salon/db'
import {
  DomainError,
  listMissingParts,
  SALON_STEPS,
  type SalonAuditAction,
  type SalonStatus,
  type SalonStep,
} from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'

const ACTIONS: Record<SalonStep, SalonAuditAction> = {
  submit: 'salon_submitted',
  approve: 'salon_approved',
  sendBack: 'salon_sent_back',
  suspend: 'salon_suspended',
  reinstate: 'salon_reinstated',
}

/** Steps towards customers, for which nothing may be missing. */
const NEEDS_ALL: readonly SalonStep[] = ['submit', 'approve']

/**
 * How far a salon is, and what it still needs.
 * @throws DomainError `NOT_FOUND`
 */
export async function readOpening({ db }: Pick<Deps, 'db'>, salonId: string): Promise<OpeningView> {
  return toOpeningView(await requireOpening(db, salonId))
}

/**
 * An owner's own step, by which the platform gets to see the salon.
 * @throws DomainError as `takeSalonStep` does
 */
export function submitSalon(
  { writeDb }: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  salonId: string,
): Promise<OpeningView> {
  return writeDb
    .transaction()
    .execute((trx) => takeSalonStep(trx, request, caller, { salonId, step: 'submit' }))
}

/**
 * Takes a salon from one status to the next, and writes down who did and why. The salon stays locked until the transaction ends.
 * @throws DomainError `SALON_STATUS_CHANGED` with the `status` there is, `SALON_NOT_READY` with what is `missing`, `NOT_FOUND`
 */
export async function takeSalonStep(
  trx: Trx,
  request: RequestInfo,
  caller: Caller,
  { salonId, step, reason = null }: { salonId: string; step: SalonStep; reason?: string | null },
): Promise<OpeningView> {
  const { from, to } = SALON_STEPS[step]
  await lockSalon(trx, salonId)
  const { status, missing } = toOpeningView(await requireOpening(trx, salonId))
  if (status !== from) throw new DomainError('SALON_STATUS_CHANGED', { status })
  if (NEEDS_ALL.includes(step) && missing.length > 0) throw new DomainError('SALON_NOT_READY', { missing })
  await updateSalonStatus(trx, { salonId, from, to, reason })
  await insertAudit(trx, {
    ...{ action: ACTIONS[step], actorUserId: caller.userId, target: salonId, salonId },
    address: storableAddress(request.address),
    details: { before: from, after: to, ...(reason !== null && { reason }) },
  })
  return { status: to, reason, missing }
}

/** @throws DomainError `SALON_STATUS_CHANGED` where it is another one, `NOT_FOUND` */
export async function requireSalonStatus(db: Db, salonId: string, needed: SalonStatus): Promise<void> {
  const status = await findSalonStatus(db, salonId)
  if (!status) throw new DomainError('NOT_FOUND')
  if (status !== needed) throw new DomainError('SALON_STATUS_CHANGED', { status })
}

async function requireOpening(db: Db, salonId: string): Promise<OpeningRow> {
  const opening = await findOpening(db, salonId)
  if (!opening) throw new DomainError('NOT_FOUND')
  return opening
}

function toOpeningView({ status, statusReason: reason, facts }: OpeningRow): OpeningView {
  return { status, reason, missing: listMissingParts(facts) }
}
