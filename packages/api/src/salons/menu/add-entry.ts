import { insertAudit, lockSalon, type AuditAction, type Trx } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { changeWithImpact, refuseUnseen } from '../set-up/impact.ts'

/** Something that a salon may have several of. */
export interface EntryKind<Settings extends object> {
  /** What it is called in the audit log when one is added. */
  addedAction: AuditAction
  /** What may belong to a person, and stays out of the log. */
  personal?: readonly (keyof Settings & string)[]
  /** One more may leave coming bookings outside the hours they were made in. */
  displacesBookings?: true
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
}

/**
 * Adds one more to what a salon has, and writes down who did.
 * @throws DomainError `BOOKINGS_AFFECTED`, `NOT_FOUND`
 */
export function addEntry<Settings extends object>(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  kind: EntryKind<Settings>,
  { salonId, settings, impact }: Addition<Settings>,
): Promise<{ id: string }> {
  const id = deps.newId()
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const insert = () => kind.insert(trx, salonId, id, settings, deps)
    if (kind.displacesBookings) {
      refuseUnseen(await changeWithImpact(trx, { salonId, now: deps.clock.now() }, insert), impact)
    } else await insert()
    await insertAudit(trx, {
      ...{ action: kind.addedAction, actorUserId: caller.userId, target: id },
      address: storableAddress(request.address),
      details: { after: kept(settings, kind.personal) },
    })
    return { id }
  })
}

function kept(settings: object, personal: readonly string[] = []): object {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !personal.includes(key)))
}
