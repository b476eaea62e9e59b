import type { OtpChallengeView, RequestOtpInput } from '@salon/contract'
import { DomainError, parsePhone } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'
import { sendOtp } from './send-otp.ts'

/**
 * Sends a one-time code to a Saudi mobile number. Nothing here asks whether the phone has an account, so the answer cannot tell.
 * @throws DomainError `PHONE_NOT_ALLOWED`, `OTP_COOLDOWN`, `RATE_LIMITED`, `OTP_DELIVERY_FAILED`
 */
export async function requestOtp(
  deps: Deps,
  { address }: RequestInfo,
  { phone: typed, channel = 'sms', locale = 'ar' }: RequestOtpInput,
): Promise<OtpChallengeView> {
  const phone = parsePhone(typed)
  if (!phone) throw new DomainError('PHONE_NOT_ALLOWED')
  return sendOtp(deps, { phone, purpose: 'sign_in', channel, locale, address })
}
