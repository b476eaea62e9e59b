import { insertRefusedAccess } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../accounts/client-address.ts'
import type { Caller, Context } from './context.ts'

/**
 * A refusal to somebody who has no right to a thing that is there. To her it is like any other refusal of its code, so
 * that she learns nothing; unlike them it is written down.
 */
export class AccessRefusal extends DomainError {
  /** Id of what she reached for. */
  readonly target: string

  constructor(code: 'FORBIDDEN' | 'NOT_FOUND', target: string) {
    super(code)
    this.target = target
  }
}

/**
 * Writes a refused access down, beside the answer: nobody waits for it, so that its time does not tell that the thing is there,
 * and when it fails the answer stands. One statement, which also sees to it that nobody fills the log.
 */
export function recordRefusal(
  { deps, request }: Pick<Context, 'deps' | 'request'>,
  caller: Caller,
  procedure: string,
  refusal: AccessRefusal,
): void {
  const entry = {
    actorUserId: caller.userId,
    target: refusal.target,
    address: storableAddress(request.address),
    details: { procedure, reason: refusal.code },
  }
  insertRefusedAccess(deps.writeDb, entry).catch((error: unknown) => {
    deps.log.warn(
      { requestId: request.requestId, path: procedure, err: error },
      'a refused access was not recorded',
    )
  })
}
