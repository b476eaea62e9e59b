import type { OpeningView } from '@salon/contract'
import { listOwnersToTell } from '@salon/db'
import type { Deps } from '../../deps.ts'
import { tell } from '../../notifications/tell.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { takeSalonStep } from '../opening/salon-status.ts'
import { decisionMessage, type Decision } from './decision-message.ts'

/**
 * Takes one of the platform's steps, and tells the salon's owners after the commit; it stands whatever fails from then on.
 * @throws DomainError as `takeSalonStep` does
 */
export async function decideAboutSalon(
  deps: Pick<Deps, 'writeDb' | 'messages' | 'settings' | 'log'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, step, reason = null }: { salonId: string; step: Decision; reason?: string | null },
): Promise<OpeningView> {
  const opening = await takeSalonStep(deps, request, caller, { salonId, step, reason })
  try {
    const owners = await listOwnersToTell(deps.writeDb, salonId)
    await Promise.all(
      owners.map((owner) => tell(deps, decisionMessage(owner, { step, reason }, deps.settings.publicUrl))),
    )
  } catch (error) {
    deps.log.error({ err: error, salon: salonId, step }, 'not all owners were told of a decision')
  }
  return opening
}
