import type { PhotoTicketView } from '@salon/contract'
import { countUses, insertPhotoTicket, spendPhotoTicket } from '@salon/db'
import { DomainError } from '@salon/domain'
import { hashOpaqueToken, isOpaqueToken, newOpaqueToken } from '../../accounts/opaque-token.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../trpc/context.ts'
import { refuseTooMany } from './photos.ts'

const LIFE_MS = 10 * 60_000
/** Each photo is decoded and made smaller here, which costs time and memory. */
const MOST_AN_HOUR = 60

/** Who sends a photo of which salon. */
export interface PhotoSender {
  salonId: string
  userId: string
}

/**
 * Lets a manager send one photo of her salon, within ten minutes.
 * @throws DomainError `INVALID_INPUT` where it has as many as it may, `RATE_LIMITED`
 */
export async function beginPhoto(
  deps: Pick<Deps, 'db' | 'writeDb' | 'clock' | 'random'>,
  { userId }: Caller,
  salonId: string,
): Promise<PhotoTicketView> {
  await refuseTooMany(deps.db, salonId)
  await countPhoto(deps, salonId)
  const ticket = newOpaqueToken(deps)
  const expiresAt = new Date(deps.clock.now().getTime() + LIFE_MS)
  await insertPhotoTicket(deps.writeDb, { tokenHash: hashOpaqueToken(ticket), salonId, userId, expiresAt })
  return { ticket }
}

/**
 * Whose photo comes with a ticket, which is used up by that.
 * @throws DomainError `UNAUTHENTICATED` for a ticket that is none, was used, is too old, or of somebody who no longer manages
 *   the salon
 */
export async function spendTicket(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  ticket: string | null,
): Promise<PhotoSender> {
  const sender = isOpaqueToken(ticket)
    ? await spendPhotoTicket(writeDb, { tokenHash: hashOpaqueToken(ticket), now: clock.now() })
    : undefined
  if (!sender) throw new DomainError('UNAUTHENTICATED')
  return sender
}

async function countPhoto({ writeDb }: Pick<Deps, 'writeDb'>, salonId: string): Promise<void> {
  const { counts, endsInSeconds } = await writeDb
    .transaction()
    .execute((trx) => countUses(trx, 'hour', [`photos:${salonId}`]))
  if ((counts[0] ?? 0) > MOST_AN_HOUR)
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: endsInSeconds })
}
