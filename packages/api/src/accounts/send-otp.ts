import type { OtpChallengeView } from '@salon/contract'
import { deleteOtpChallenge } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import { ProviderError, type OutgoingMessage } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { openOtpChallenge, type OtpRecipient } from './open-otp-challenge.ts'
import { otpMessage } from './otp-message.ts'

/**
 * Sends a one-time code, in the request but after the commit, so no transaction waits for a provider.
 * @throws DomainError `OTP_COOLDOWN`, `RATE_LIMITED`, `OTP_DELIVERY_FAILED`
 */
export async function sendOtp(deps: Deps, recipient: OtpRecipient): Promise<OtpChallengeView> {
  const { challengeId, code, expiresAt, resendAt } = await openOtpChallenge(deps, recipient)
  const { phone, purpose, channel, locale } = recipient
  const body = otpMessage(purpose, locale, code, deps.settings.publicUrl)
  await deliver(deps, challengeId, { to: phone, channel, body, code })
  return { challengeId, expiresAt: toInstant(expiresAt), resendAt: toInstant(resendAt), channel }
}

/** A code that was not sent leaves no cooldown behind: she may ask again at once, within the hour's limits. */
async function deliver(deps: Deps, challengeId: string, message: OutgoingMessage): Promise<void> {
  try {
    await deps.messages.send(message)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    await deleteOtpChallenge(deps.writeDb, challengeId)
    deps.log.warn({ provider: error.provider, failure: error.failure }, 'a one-time code was not sent')
    throw new DomainError('OTP_DELIVERY_FAILED', {}, { cause: error })
  }
}
