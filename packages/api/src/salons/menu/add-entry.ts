import { insertAudit, lockSalon, type Trx } from '@salon/db'
import { DomainError, type SalonAuditAction } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { answerOnce, idempotencyOf } from '../../trpc/idempotency.ts'
import { recutAbsences } from '../set-up/cut-time-off.ts'
import { changeWithImpact, refuseUnseen } from '../set-up/impact.ts'

/** Something that a salon may have several of. */
export interface EntryKind<Settings extends object> {
  /** What it is called in the audit log when one is added. */
  addedAction: SalonAuditAction
  /** What may belong to a person, and stays out of the log. */
  personal?: readonly (keyof Settings & string)[]
  /** One more may leave coming bookings outside the hours they were made in. */
  additionDisplaces?: true
  insert: (
    trx: Trx,
    salonId: string,
    id: string,
    settings: Settings,
    deps: Pick<Deps, 'newId'>,
  ) => Promise<void>
}

export interface Addition<Settings> {
  salonId: string
  settings: Settings
  /** The bookings that are known to be hit. */
  impact?: string | undefined
  idempotencyKey?: string | undefined
}

/**
 * Adds one more to what a salon has, and writes down who did; under the same key once, however often it is sent.
 * @throws DomainError `BOOKINGS_AFFECTED`, `IDEMPOTENCY_MISMATCH`, `NOT_FOUND`
 */
export function addEntry<Settings extends object>(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  kind: EntryKind<Settings>,
  { idempotencyKey, ...addition }: Addition<Settings>,
): Promise<{ id: string }> {
  const { salonId, settings, impact } = addition
  const id = deps.newId()
  const idempotency = idempotencyKey
    ? idempotencyOf(caller.userId, idempotencyKey, kind.addedAction, addition)
    : null
  const insert = (trx: Trx) => kind.insert(trx, salonId, id, settings, deps)
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    return answerOnce(deps, trx, idempotency, async () => {
      if (kind.additionDisplaces) {
        const moment = { salonId, now: deps.clock.now() }
        refuseUnseen(await changeWithImpact(trx, moment, () => insert(trx)), impact)
        await recutAbsences(trx, moment)
      } else await insert(trx)
      await insertAudit(trx, {
        ...{ action: kind.addedAction, actorUserId: caller.userId, target: id, salonId },
        address: storableAddress(request.address),
        details: { after: kept(settings, kind.personal) },
      })
      return { id }
    })
  })
}

function kept(settings: object, personal: readonly string[] = []): object {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !personal.includes(key)))
}
