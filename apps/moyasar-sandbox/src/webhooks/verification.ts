import { MINUTE } from '../clock.ts'
import { ApiError, refusedByState } from '../http/errors.ts'
import type { Webhook } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { emitVerification } from './emit.ts'

const VERIFICATION_MINUTES = 30
const VERIFICATION_TRIES = 5
const CODE_DIGITS = 6

/** Sends a fresh code; the old one and the tries that were used are forgotten. */
export function startVerification(world: World, webhook: Webhook): Webhook {
  if (webhook.verifiedAt !== null) throw refusedByState('Webhook is already verified')
  const code = world.ids.digits(CODE_DIGITS)
  const waiting = world.store.webhooks.put({
    ...webhook,
    verificationCode: code,
    verificationSentAt: nowText(world),
    verificationTriesLeft: VERIFICATION_TRIES,
  })
  emitVerification(world, waiting, code)
  return waiting
}

/**
 * Believes an endpoint from now on. What happened before is not sent later.
 * @throws ApiError for a wrong code, too many of them, or one that is too old
 */
export function verifyWebhook(world: World, webhook: Webhook, code: string): Webhook {
  const { verificationSentAt, verificationTriesLeft, verificationCode } = webhook
  const ageMilliseconds = world.clock.now().getTime() - Date.parse(verificationSentAt ?? '')
  const isOpen = verificationTriesLeft > 0 && ageMilliseconds <= VERIFICATION_MINUTES * MINUTE
  if (!isOpen || code !== verificationCode) {
    world.store.webhooks.put({ ...webhook, verificationTriesLeft: Math.max(0, verificationTriesLeft - 1) })
    throw new ApiError(400, 'webhook_verification_invalid', 'Verification code is invalid or has expired')
  }
  return world.store.webhooks.put({ ...webhook, verifiedAt: nowText(world), verificationCode: null })
}
