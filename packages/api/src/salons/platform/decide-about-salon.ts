import type { OpeningView } from '@salon/contract'
import { insertDecisionMessages, lockOwners } from '@salon/db'
import type { DecisionEvent, SalonStep } from '@salon/domain'
import { sendNotification, type SendDeps } from '../../notifications/send-notification.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { takeSalonStep } from '../opening/salon-status.ts'

/** What the platform decides about a salon. */
type Decision = Exclude<SalonStep, 'submit'>

const EVENTS: Record<Decision, DecisionEvent> = {
  approve: 'owner_approved',
  sendBack: 'owner_sent_back',
  suspend: 'owner_suspended',
  reinstate: 'owner_reinstated',
}

/**
 * Takes one of the platform's steps, and stores with it what the salon's owners are told, which is sent after the commit; the step
 * stands whatever becomes of that.
 * @throws DomainError as `takeSalonStep` does
 */
export async function decideAboutSalon(
  deps: SendDeps,
  request: RequestInfo,
  caller: Caller,
  { salonId, step, reason = null }: { salonId: string; step: Decision; reason?: string | null },
): Promise<OpeningView> {
  const { opening, copies } = await deps.writeDb.transaction().execute(async (trx) => {
    const owners = await lockOwners(trx, salonId)
    const taken = await takeSalonStep(trx, request, caller, { salonId, step, reason })
    const told = owners.map((userId) => ({ id: deps.newId(), userId }))
    await insertDecisionMessages(trx, { salonId, event: EVENTS[step], copies: told, now: deps.clock.now() })
    return { opening: taken, copies: told }
  })
  await Promise.all(copies.map(({ id }) => sendNotification(deps, id)))
  return opening
}
