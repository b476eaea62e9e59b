import { findSendableNotification, updateNotificationResult, type SendableNotification } from '@salon/db'
import { isOutdated, maskPhone } from '@salon/domain'
import { MessageError } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { bookingMessage } from './booking-message.ts'

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
  if (isOutdated(message, deps.clock.now())) {
    return updateNotificationResult(deps.writeDb, id, { status: 'skipped' })
  }
  const salonName = locale === 'ar' ? message.salonNameAr : message.salonNameEn
  const content = bookingMessage({ ...message, salonName })
  try {
    const sent = await deps.messages.send({ ...content, to: recipient, channel })
    await updateNotificationResult(deps.writeDb, id, { status: 'sent', ...sent, sentAt: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    const { provider, summary } = error
    deps.log.warn({ notificationId: id, to: maskPhone(recipient), summary }, 'a notification failed')
    await updateNotificationResult(deps.writeDb, id, { status: 'failed', provider, errorMessage: summary })
  }
}
