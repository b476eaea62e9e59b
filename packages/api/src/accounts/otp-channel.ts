import type { OtpChannelView } from '@salon/contract'
import { findOpenOtpChannel } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

/**
 * By which channel the code that a screen waits for went last: after a vendor's report that it did not arrive, another one goes
 * another way. Nothing else of the challenge is told.
 * @param caller `null`: nobody is signed in
 * @throws DomainError `OTP_EXPIRED` (also used, replaced, unknown, or confirming somebody else)
 */
export async function readOtpChannel(
  { writeDb }: Pick<Deps, 'writeDb'>,
  caller: Pick<Caller, 'phone'> | null,
  challengeId: string,
): Promise<OtpChannelView> {
  const found = await findOpenOtpChannel(writeDb, { id: challengeId, phone: caller?.phone ?? null })
  if (!found) throw new DomainError('OTP_EXPIRED')
  return { channel: found.channel, expiresAt: toInstant(found.expiresAt) }
}
