import type { SignedInView, VerifyOtpInput } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'

export async function verifyOtp(
  _deps: Deps,
  _request: RequestInfo,
  _input: VerifyOtpInput,
): Promise<SignedInView> {
  throw new DomainError('OTP_EXPIRED')
}
