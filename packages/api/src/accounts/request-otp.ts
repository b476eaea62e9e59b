import type { OtpChallengeView, RequestOtpInput } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'

export async function requestOtp(
  _deps: Deps,
  _request: RequestInfo,
  _input: RequestOtpInput,
): Promise<OtpChallengeView> {
  throw new DomainError('OTP_DELIVERY_FAILED')
}
