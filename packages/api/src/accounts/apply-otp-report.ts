import { isContention, keepOtpWay, replaceOtpCode, reportOtp, type ReportedOtp } from '@salon/db'
import { DomainError, isOverLimit, maskPhone } from '@salon/domain'
import { canGoAround, MessageError, type DeliveryReport, type Way } from '@salon/providers'
import type { Deps } from '../deps.ts'
import { countOtp, otpLimits } from './count-otp.ts'
import { hashOtpCode, newOtpCode } from './otp-code.ts'
import { otpMessage } from './otp-message.ts'

/**
 * Takes a vendor's report of the end of a code; `false` when it is of none, or not the first. A code that was not delivered goes another
 * way at once and once, while its challenge is open.
 */
export async function applyOtpReport(deps: Deps, report: DeliveryReport): Promise<boolean> {
  const { provider, status, outcome } = report
  if (status === 'sent') return false
  const otp = await reportOtp(deps.writeDb, report, status)
  if (!otp) return false
  const failed = { provider, channel: otp.channel }
  if (outcome !== null && otp.isOpen && canGoAround(deps.messages.ways, failed, outcome)) {
    await sendAround(deps, otp, failed)
  }
  return true
}

/** Codes are not stored, so it is another one; it takes the place of the first in the challenge that is being answered. */
async function sendAround(deps: Deps, otp: ReportedOtp, avoid: Way): Promise<void> {
  const { id, phone, purpose, locale, channel } = otp
  const code = newOtpCode(deps)
  try {
    if (!(await replaceCode(deps, otp, code))) return
    const message = otpMessage(purpose, locale, code, deps.settings.publicUrl)
    const sent = await deps.messages.send({ ...message, to: phone, channel, avoid })
    await keepOtpWay(deps.writeDb, id, sent)
  } catch (error) {
    if (!(error instanceof MessageError || error instanceof DomainError || isContention(error))) throw error
    const summary = error instanceof MessageError ? error.summary : 'over a limit'
    deps.log.warn({ to: maskPhone(phone), summary }, 'a one-time code did not go another way')
  }
}

/**
 * It costs as much as any other code, so it counts as much.
 * @throws DomainError `RATE_LIMITED`, and then nothing was counted
 */
function replaceCode(deps: Deps, { id, phone, address }: ReportedOtp, code: string): Promise<boolean> {
  return deps.writeDb.transaction().execute(async (trx) => {
    const { counts, history } = await countOtp(trx, phone, address ?? '')
    if (isOverLimit(counts, otpLimits(deps.settings), history)) throw new DomainError('RATE_LIMITED')
    return replaceOtpCode(trx, id, hashOtpCode(deps, id, code))
  })
}
