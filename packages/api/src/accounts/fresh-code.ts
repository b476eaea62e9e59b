import type { FreshCodeView, OtpChallengeView, RequestFreshCodeInput, VerifyOtpInput } from '@salon/contract'
import { consumeOtpChallenge, insertAudit, proveSession } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import { checkOtp } from './check-otp.ts'
import { storableAddress } from './client-address.ts'
import { sendOtp } from './send-otp.ts'

/**
 * Sends a code to the caller's own phone, by which she confirms that it is she. It counts against the same limits as one for
 * signing in.
 * @throws DomainError `OTP_COOLDOWN`, `RATE_LIMITED`, `OTP_DELIVERY_FAILED`
 */
export function requestFreshCode(
  deps: Deps,
  { address }: RequestInfo,
  { phone, locale, preferredChannel }: Caller,
  { channel = preferredChannel }: RequestFreshCodeInput,
): Promise<OtpChallengeView> {
  return sendOtp(deps, { phone, purpose: 'confirm', channel, locale, address })
}

/**
 * Notes in the session that calls that its holder proved a code just now.
 * @throws DomainError `OTP_INVALID` with `attemptsLeft`, `OTP_LOCKED`, `OTP_EXPIRED` (also somebody else's, or one for signing in)
 */
export async function confirmFreshCode(
  deps: Pick<Deps, 'writeDb' | 'settings'>,
  request: Pick<RequestInfo, 'address'>,
  caller: Caller,
  { challengeId, code }: VerifyOtpInput,
): Promise<FreshCodeView> {
  const { userId, sessionId, phone } = caller
  const done = { actorUserId: userId, address: storableAddress(request.address) }
  const challenge = { id: challengeId, purpose: 'confirm', phone } as const
  await checkOtp(deps, challenge, code, { ...done, action: 'code_confirm_failed' })
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await consumeOtpChallenge(trx, challengeId))) throw new DomainError('OTP_EXPIRED')
    const proved = await proveSession(trx, { sessionId, userId })
    if (!proved) throw new DomainError('UNAUTHENTICATED')
    await insertAudit(trx, { ...done, action: 'code_confirmed', target: sessionId })
    return { freshUntil: toInstant(proved.freshUntil) }
  })
}
