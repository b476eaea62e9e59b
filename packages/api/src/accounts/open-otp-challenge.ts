import { countUses, insertPumpingAlert, isContention, replaceOtpChallenge, type Trx } from '@salon/db'
import {
  DomainError,
  isPumped,
  phoneRange,
  refuseOtp,
  resendWaitSeconds,
  type Channel,
  type Locale,
  type OtpHistory,
  type OtpPurpose,
  type PhoneNumber,
} from '@salon/domain'
import type { Deps } from '../deps.ts'
import { storableAddress } from './client-address.ts'
import { countOtp, otpLimits } from './count-otp.ts'
import { hashOtpCode, newOtpCode } from './otp-code.ts'

export interface OtpRecipient {
  phone: PhoneNumber
  purpose: OtpPurpose
  channel: Channel
  locale: Locale
  /** Of the client, not of the phone. */
  address: string
}

export interface OpenedChallenge {
  challengeId: string
  code: string
  expiresAt: Date
  resendAt: Date
}

type OpenDeps = Pick<Deps, 'writeDb' | 'newId' | 'random' | 'settings' | 'log'>

/**
 * Counts the request against the limits and stores a new challenge, both or neither, so that a refusal costs nothing. The
 * counters' rows are locked until the commit: requests for one phone come here one after another, on every instance.
 * @throws DomainError `OTP_COOLDOWN` or `RATE_LIMITED` with `retryAfterSeconds`
 */
export async function openOtpChallenge(deps: OpenDeps, recipient: OtpRecipient): Promise<OpenedChallenge> {
  const seen: Seen = { history: null }
  try {
    return await deps.writeDb.transaction().execute((trx) => open(trx, deps, recipient, seen))
  } catch (error) {
    // the counters are so busy that the lock was not had in time
    if (isContention(error)) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 1 }, { cause: error })
    throw error
  } finally {
    // after the transaction, which a refusal rolls back
    if (seen.history && isPumped(seen.history, deps.settings.otpWatch)) {
      await alertOfPumping(deps, recipient, seen.history)
    }
  }
}

/** What was looked at on the way, however it ended. */
interface Seen {
  history: OtpHistory | null
}

async function open(
  trx: Trx,
  deps: OpenDeps,
  { phone, purpose, channel, locale, address }: OtpRecipient,
  seen: Seen,
) {
  const { counts, endsInSeconds, history } = await countOtp(trx, phone, address)
  seen.history = history
  const refusal = refuseOtp(counts, otpLimits(deps.settings), history, endsInSeconds)
  if (refusal) throw new DomainError(refusal.code, { retryAfterSeconds: refusal.retryAfterSeconds })

  const challengeId = deps.newId()
  const code = newOtpCode(deps)
  const wait = resendWaitSeconds(history)
  const times = await replaceOtpChallenge(trx, {
    id: challengeId,
    phone,
    purpose,
    channel,
    locale,
    codeHash: hashOtpCode(deps, challengeId, code),
    resendWaitSeconds: wait,
    resendCount: history.unusedInARow,
    address: storableAddress(address),
  })
  if (!times) throw new DomainError('OTP_COOLDOWN', { retryAfterSeconds: wait })
  return { challengeId, code, ...times }
}

/** Once an hour and range, whichever instance sees it first: a log line to wake somebody, and a row that stays. */
async function alertOfPumping(
  { writeDb, log }: OpenDeps,
  { phone, address }: OtpRecipient,
  { rangeSent, rangeEntered }: OtpHistory,
): Promise<void> {
  const range = phoneRange(phone)
  const isFirst = await writeDb.transaction().execute(async (trx) => {
    const { counts } = await countUses(trx, 'hour', [`otp:alert:${range}`])
    if (counts[0] !== 1) return false
    await insertPumpingAlert(trx, { range, address: storableAddress(address), rangeSent, rangeEntered })
    return true
  })
  if (isFirst) {
    log.error({ range, rangeSent, rangeEntered }, 'few of the codes sent to this number range are entered')
  }
}
