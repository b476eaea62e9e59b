import {
  claimVisit,
  constraintError,
  isContention,
  lockForVisit,
  type ClaimOutcome,
  type VisitClaim,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Deadlocks and time-outs of locks are nobody's fault: the transaction is tried again, so many times at most. */
const ATTEMPTS = 3

/** Carries the outcome out of a transaction that has to be rolled back. */
class NotClaimed extends Error {
  readonly outcome: ClaimOutcome

  constructor(outcome: ClaimOutcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** Every resource that a set of candidates may take, once each, in the order in which they are locked. */
export function resourcesOf(candidates: VisitClaim['candidates']): string[] {
  return [
    ...new Set(candidates.flatMap((each) => each.occupancies.map(({ resourceId }) => resourceId))),
  ].sort()
}

/** Locks, then claims, in one transaction with two statements; stores nothing unless the answer is `claimed`. */
export function claim(
  deps: Pick<Deps, 'writeDb'>,
  userId: string,
  wanted: VisitClaim,
): Promise<ClaimOutcome> {
  const resourceIds = resourcesOf(wanted.candidates)
  return retryContention(async () => {
    try {
      return await deps.writeDb.transaction().execute(async (trx) => {
        const { customerId } = wanted.booking
        await lockForVisit(trx, {
          ...{ userId, resourceIds },
          // who books for herself is locked already
          customerId: customerId === userId ? null : customerId,
          exclusive: wanted.candidates.length > 1,
        })
        const outcome = await claimVisit(trx, wanted)
        if (outcome.kind !== 'claimed') throw new NotClaimed(outcome)
        return outcome
      })
    } catch (error) {
      if (error instanceof NotClaimed) return error.outcome
      throw error
    }
  })
}

/**
 * Runs a transaction again when another one was in its way.
 * @throws DomainError `SLOT_TAKEN` when it never got through
 */
export async function retryContention<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!isContention(error)) throw error
      if (attempt === ATTEMPTS)
        throw constraintError(error) ?? new DomainError('SLOT_TAKEN', { cause: 'busy' })
    }
  }
}
