import { countUses, type Trx } from '@salon/db'
import { DomainError, type PhoneNumber } from '@salon/domain'

/** Each costs a message to a number that the salon typed. */
const MOST_OF_SALON = 30

/** From all salons together, so that several cannot flood one number. */
const MOST_TO_PHONE = 3

/** The limit's counter of a phone; its owner's deletion removes it. */
export function invitationLimitKey(phone: string): string {
  return `invitations:phone:${phone}`
}

/**
 * Counts one invitation of a day.
 * @throws DomainError `RATE_LIMITED`
 */
export async function countInvitation(
  trx: Trx,
  { salonId, phone }: { salonId: string; phone: PhoneNumber },
): Promise<void> {
  const keys = [invitationLimitKey(phone), `invitations:${salonId}`]
  const { counts, endsInSeconds } = await countUses(trx, 'day', keys)
  const [toPhone = 0, ofSalon = 0] = counts
  if (toPhone > MOST_TO_PHONE || ofSalon > MOST_OF_SALON) {
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: endsInSeconds })
  }
}
