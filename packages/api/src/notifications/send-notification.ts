import { isOutdatedReminder } from '@salon/domain'
import { findSendableNotification, updateNotificationResult, type SendableNotification } from '@salon/db'
import { ProviderError } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { messageText } from './message-text.ts'

type SendDeps = Pick<Deps, 'db' | 'writeDb' | 'messages' | 'clock' | 'log'>

/**
 * Sends a queued notification and stores how it ended. Called after the booking's transaction is over, in the request
 * (ADR 0001). It never throws for the provider's sake: a message that could not be sent does not undo a booking.
 */
export async function sendNotification(deps: SendDeps, id: string): Promise<void> {
  try {
    const message = await findSendableNotification(deps.writeDb, id)
    if (message?.status === 'queued' && message.recipient) await deliver(deps, message)
  } catch (error) {
    // the row stays queued and can be sent again by hand
    deps.log.error({ notificationId: id, err: error }, 'a notification could not be handled')
  }
}

async function deliver(deps: SendDeps, message: SendableNotification): Promise<void> {
  const { id, channel, locale, recipient } = message
  if (!recipient) return
  if (isOutdatedReminder(message, deps.clock.now())) {
    return updateNotificationResult(deps.writeDb, id, { status: 'skipped' })
  }
  const body = messageText({
    ...message,
    salonName: locale === 'ar' ? message.salonNameAr : message.salonNameEn,
  })
  try {
    const sent = await deps.messages.send({ to: recipient, channel, body })
    await updateNotificationResult(deps.writeDb, id, { status: 'sent', ...sent, sentAt: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    deps.log.warn(
      { notificationId: id, provider: error.provider, failure: error.failure },
      'a notification failed',
    )
    await updateNotificationResult(deps.writeDb, id, { status: 'failed', errorMessage: describe(error) })
  }
}

/** For staff: which provider and what kind of trouble; the vendor's own text goes to the log only. */
function describe(error: ProviderError): string {
  return `${error.provider}: ${error.failure}`
}
