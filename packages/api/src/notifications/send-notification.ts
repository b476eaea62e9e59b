import {
  findSendableNotification,
  lockUser,
  updateNotificationResult,
  type SendableNotification,
} from '@salon/db'
import { isOutdated, isWelcome, maskPhone } from '@salon/domain'
import { MessageError } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { newUnsubscribeUrl, withdrawConsent } from '../accounts/promotions/unsubscribe.ts'
import { bookingMessage, purposeOf } from './booking-message.ts'

export type SendDeps = Pick<
  Deps,
  'db' | 'writeDb' | 'messages' | 'clock' | 'random' | 'newId' | 'log' | 'settings'
>

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
  const { id, channel, locale, recipient, userId } = message
  if (!recipient) return
  const [now, purpose] = [deps.clock.now(), purposeOf(message)]
  if (isOutdated(message, now) || !isWelcome(purpose, message.hasConsent, now)) {
    return updateNotificationResult(deps.writeDb, id, { status: 'skipped' })
  }
  const salonName = locale === 'ar' ? message.salonNameAr : message.salonNameEn
  const stopUrl = purpose === 'promotional' && userId ? await newUnsubscribeUrl(deps, userId) : null
  const content = bookingMessage({ ...message, salonName, stopUrl })
  try {
    const sent = await deps.messages.send({ ...content, to: recipient, channel })
    await updateNotificationResult(deps.writeDb, id, { status: 'sent', ...sent, sentAt: deps.clock.now() })
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    const { provider, summary, outcome } = error
    deps.log.warn({ notificationId: id, to: maskPhone(recipient), summary }, 'a notification failed')
    await updateNotificationResult(deps.writeDb, id, { status: 'failed', provider, errorMessage: summary })
    if (outcome === 'blocked' && purpose === 'promotional' && userId) await takeAsStop(deps, userId)
  }
}

/** Where nobody can answer a message, blocking its sender is how she says stop. */
async function takeAsStop({ writeDb, clock }: SendDeps, userId: string): Promise<void> {
  await writeDb.transaction().execute(async (trx) => {
    await lockUser(trx, userId)
    await withdrawConsent(trx, userId, { how: 'vendor', at: clock.now() })
  })
}
