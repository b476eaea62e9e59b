import type { SignedInView, VerifyOtpInput } from '@salon/contract'
import {
  adoptWrittenDown,
  consumeOtpChallenge,
  insertAudit,
  insertOrFindUser,
  type CountedTry,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'
import { issueAccessToken } from './access-token.ts'
import { checkOtp } from './check-otp.ts'
import { storableAddress } from './client-address.ts'
import { startSession } from './start-session.ts'
import { toUserView } from './user-view.ts'

/** A number that nobody uses is given to somebody else, half a year later at the earliest. */
const ADOPTED_MS = 180 * 86_400_000

/**
 * Signs in with the code that was sent; the first sign-in of a phone makes its account, in the language in which the
 * code was asked for. What salons wrote down for the phone is hers from then on. Sets the refresh cookie.
 * @throws DomainError `OTP_INVALID` with `attemptsLeft`, `OTP_LOCKED`, `OTP_EXPIRED` (also used, replaced or unknown)
 */
export async function verifyOtp(
  deps: Deps,
  request: RequestInfo,
  { challengeId, code }: VerifyOtpInput,
): Promise<SignedInView> {
  const challenge = await checkOtp(deps, { id: challengeId, purpose: 'sign_in' }, code, {
    action: 'sign_in_failed',
    actorUserId: null,
    address: storableAddress(request.address),
  })
  const { user, isNewUser, session } = await signIn(deps, request, challengeId, challenge)
  request.setRefreshToken(session.refreshToken)
  await adopt(deps, user.id, challenge.phone)
  const token = await issueAccessToken(deps, { userId: user.id, sessionId: session.id })
  return { ...token, user: await toUserView(deps.writeDb, user), isNewUser }
}

/** She is signed in already, and her code is used: what goes wrong here is made up for by her next sign-in. */
async function adopt({ writeDb, clock, log }: Deps, userId: string, phone: string): Promise<void> {
  const since = new Date(clock.now().getTime() - ADOPTED_MS)
  try {
    await adoptWrittenDown(writeDb, { userId, phone, since })
  } catch (error) {
    log.error({ userId, err: error }, 'what was written down could not be given to its account')
  }
}

/** Of several right answers at once, the one that uses the challenge up signs in. */
function signIn(
  deps: Deps,
  request: RequestInfo,
  challengeId: string,
  { phone, channel, locale }: CountedTry,
) {
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await consumeOtpChallenge(trx, challengeId))) throw new DomainError('OTP_EXPIRED')
    const newUserId = deps.newId()
    const user = await insertOrFindUser(trx, { id: newUserId, phone, preferredChannel: channel, locale })
    const session = await startSession(trx, deps, request, user.id)
    await insertAudit(trx, {
      action: 'signed_in',
      actorUserId: user.id,
      target: session.id,
      address: storableAddress(request.address),
    })
    return { user, isNewUser: user.id === newUserId, session }
  })
}
