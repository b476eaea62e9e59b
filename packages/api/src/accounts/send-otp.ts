import type { OtpChallengeView } from '@salon/contract'
import { deleteOtpChallenge, findOtpChannel, keepOtpWay } from '@salon/db'
import { DomainError, maskPhone, toInstant, type Channel } from '@salon/domain'
import { MessageError, type OutgoingMessage } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { takeEarlyReport } from '../notifications/early-reports.ts'
import { applyOtpReport } from './apply-otp-report.ts'
import { openOtpChallenge, type OtpRecipient } from './open-otp-challenge.ts'
import { otpMessage } from './otp-message.ts'

/**
 * Sends a one-time code, in the request but after the commit, so no transaction waits for a provider.
 * @throws DomainError `OTP_COOLDOWN`, `RATE_LIMITED`, `OTP_DELIVERY_FAILED`
 */
export async function sendOtp(deps: Deps, recipient: OtpRecipient): Promise<OtpChallengeView> {
  const { challengeId, code, expiresAt, resendAt } = await openOtpChallenge(deps, recipient)
  const { phone, purpose, channel, locale } = recipient
  const message = otpMessage(purpose, locale, code, deps.settings.publicUrl)
  const sentBy = await deliver(deps, challengeId, { ...message, to: phone, channel })
  return { challengeId, expiresAt: toInstant(expiresAt), resendAt: toInstant(resendAt), channel: sentBy }
}

/**
 * Says by which channel it went. A code that was certainly not sent leaves no cooldown behind: she may ask again at once,
 * within the hour's limits. One that may be on its way stays good, and the cooldown keeps it from being sent twice.
 */
async function deliver(deps: Deps, challengeId: string, message: OutgoingMessage): Promise<Channel> {
  try {
    const sent = await deps.messages.send(message)
    await keepOtpWay(deps.writeDb, challengeId, sent)
    const isEarly = await takeEarlyReport(deps, sent, (report) => applyOtpReport(deps, report))
    // a failure that was reported as early has another code on its way, perhaps by the other channel
    return (isEarly && (await findOtpChannel(deps.writeDb, challengeId))) || sent.channel
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    const { outcome, summary } = error
    deps.log.warn({ to: maskPhone(message.to), summary }, 'a one-time code was not taken for certain')
    if (outcome === 'unknown') return message.channel
    await deleteOtpChallenge(deps.writeDb, challengeId)
    throw new DomainError('OTP_DELIVERY_FAILED', {}, { cause: error })
  }
}
