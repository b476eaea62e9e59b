import { insertAudit, lockSalon, type Trx } from '@salon/db'
import type { SalonAuditAction, SalonRole } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { requireSalonRole } from '../../trpc/membership.ts'

export interface MemberTurn {
  trx: Trx
  /** Of whoever makes the change, now that it is her turn. */
  role: SalonRole
  /** Writes down what she did. */
  audit: (action: SalonAuditAction, target: string, details: Record<string, unknown>) => Promise<void>
}

/**
 * A change of who belongs to a salon. Those of one salon come one after another, and her role is read once more when it is
 * her turn: of two who remove each other one stays.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`
 */
export function takeMemberTurn<Answer>(
  { writeDb }: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  salonId: string,
  change: (turn: MemberTurn) => Promise<Answer>,
): Promise<Answer> {
  return writeDb.transaction().execute(async (trx) => {
    await lockSalon(trx, salonId)
    const { role } = await requireSalonRole({ db: trx }, caller, salonId, 'manager')
    const audit: MemberTurn['audit'] = (action, target, details) =>
      insertAudit(trx, {
        ...{ action, target, salonId, actorUserId: caller.userId },
        address: storableAddress(request.address),
        details,
      })
    return change({ trx, role, audit })
  })
}
