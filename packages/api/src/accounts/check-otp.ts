import { countOtpTry, insertAudit, type CountedTry, type OtpTarget } from '@salon/db'
import { type AccountAuditAction, DomainError, OTP_TRIES, toLatinDigits } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { hashOtpCode, isSameHash } from './otp-code.ts'

/**
 * Counts a try and compares the code; whoever uses the challenge up afterwards decides who was first. A wrong code is written down.
 * @throws DomainError `OTP_INVALID` with `attemptsLeft`, `OTP_LOCKED`, `OTP_EXPIRED` (also used, replaced, unknown, of another
 *   purpose or of another phone)
 */
export async function checkOtp(
  deps: Pick<Deps, 'writeDb' | 'settings'>,
  target: OtpTarget,
  typedCode: string,
  failure: { action: AccountAuditAction; actorUserId: string | null; address: string | null },
): Promise<CountedTry> {
  const challenge = await countOtpTry(deps.writeDb, target)
  if (!challenge?.isLive) throw new DomainError('OTP_EXPIRED')
  if (challenge.attempts > OTP_TRIES) throw new DomainError('OTP_LOCKED')
  if (isSameHash(challenge.codeHash, hashOtpCode(deps, target.id, toLatinDigits(typedCode)))) return challenge
  await insertAudit(deps.writeDb, { ...failure, target: target.id })
  throw new DomainError('OTP_INVALID', { attemptsLeft: OTP_TRIES - challenge.attempts })
}
