import {
  beginNotification,
  failAndRepeat,
  lockUser,
  updateNotificationResult,
  type SendableNotification,
} from '@salon/db'
import { maskPhone, MOST_ATTEMPTS, retryWaitMinutes } from '@salon/domain'
import { MessageError, type OutgoingMessage } from '@salon/providers'
import { withdrawConsent } from '../accounts/promotions/unsubscribe.ts'
import type { Deps } from '../deps.ts'
import { applyNotificationReport } from './apply-notification-report.ts'
import { takeEarlyReport } from './early-reports.ts'
import { contentOf, isDue, purposeOfMessage } from './message-content.ts'

export type AttemptDeps = Pick<
  Deps,
  'db' | 'writeDb' | 'messages' | 'clock' | 'random' | 'newId' | 'log' | 'settings'
>

const MINUTE_MS = 60_000

/**
 * Sends a queued notification that nobody else has begun, as what it is about is now, and stores how it ended. A message that certainly
 * reached no vendor is queued again for later; one that may have been sent is not.
 */
export async function attemptNotification(deps: AttemptDeps, id: string): Promise<void> {
  const now = deps.clock.now()
  const message = await beginNotification(deps.writeDb, id, now)
  if (!message) return
  const { channel, recipient, userId } = message
  if (!isDue(message, now)) return updateNotificationResult(deps.writeDb, id, { status: 'skipped' })
  const content = await contentOf(deps, message)
  try {
    const sent = await deps.messages.send({ ...content, ...avoidedBy(message), to: recipient, channel })
    await updateNotificationResult(deps.writeDb, id, { status: 'sent', ...sent, sentAt: deps.clock.now() })
    await takeEarlyReport(deps, sent, (report) => applyNotificationReport(deps, report))
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    await fail(deps, message, error)
    if (error.outcome === 'blocked' && purposeOfMessage(message) === 'promotional' && userId)
      await takeAsStop(deps, userId)
  }
}

function avoidedBy({ avoidProvider, avoidChannel }: SendableNotification): Pick<OutgoingMessage, 'avoid'> {
  if (avoidProvider === null || avoidChannel === null) return {}
  return { avoid: { provider: avoidProvider, channel: avoidChannel } }
}

async function fail(deps: AttemptDeps, message: SendableNotification, error: MessageError): Promise<void> {
  const { id, attempt, recipient } = message
  const { provider, summary: errorMessage } = error
  deps.log.warn(
    { notificationId: id, to: maskPhone(recipient), summary: errorMessage },
    'a notification failed',
  )
  const waitMinutes = error.isWorthRepeating ? retryWaitMinutes(attempt) : null
  if (waitMinutes === null) {
    return updateNotificationResult(deps.writeDb, id, { status: 'failed', provider, errorMessage })
  }
  const now = deps.clock.now()
  const notBefore = new Date(now.getTime() + waitMinutes * MINUTE_MS)
  const next = { ids: [deps.newId()], now, notBefore, most: MOST_ATTEMPTS }
  await failAndRepeat(deps.writeDb, { id, provider, errorMessage }, next)
}

/** Where nobody can answer a message, blocking its sender is how she says stop. */
async function takeAsStop({ writeDb, clock }: AttemptDeps, userId: string): Promise<void> {
  await writeDb.transaction().execute(async (trx) => {
    await lockUser(trx, userId)
    await withdrawConsent(trx, userId, { how: 'vendor', at: clock.now() })
  })
}
