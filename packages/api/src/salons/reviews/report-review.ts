import type { ReportReviewInput } from '@salon/contract'
import { findReply, insertAudit, insertReport } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'

/**
 * Asks the platform to look at a review. One that was reported before stays as it was reported.
 * @throws DomainError `NOT_FOUND`
 */
export function reportReview(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, id: reviewId, reason, comment }: ReportReviewInput,
): Promise<Record<string, never>> {
  return deps.writeDb.transaction().execute(async (trx) => {
    const key = { salonId, reviewId }
    if ((await findReply(trx, key)) === undefined) throw new DomainError('NOT_FOUND')
    const report = { ...key, reason, comment, reportedBy: caller.userId, at: deps.clock.now() }
    if (await insertReport(trx, report)) {
      await insertAudit(trx, {
        ...{ action: 'review_reported', actorUserId: caller.userId, target: reviewId, salonId },
        address: storableAddress(request.address),
        details: { reason },
      })
    }
    return {}
  })
}
