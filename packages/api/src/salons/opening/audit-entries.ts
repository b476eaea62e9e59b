import { insertAudit, type Trx } from '@salon/db'
import type { SalonAuditAction } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'

/** Writes down the same of several things; what they are called stays out of it. */
export async function auditEntries(
  trx: Trx,
  request: RequestInfo,
  caller: Caller,
  { salonId, action, targets }: { salonId: string; action: SalonAuditAction; targets: readonly string[] },
): Promise<void> {
  const address = storableAddress(request.address)
  for (const target of targets)
    await insertAudit(trx, { action, actorUserId: caller.userId, target, salonId, address })
}
