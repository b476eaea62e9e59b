import type { SalonMessagesView, SetSalonMessagesInput } from '@salon/contract'
import { findHearsOfBookings, updateHearsOfBookings } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

/** Whether the caller gets a salon's own messages. Her role was checked at the door. */
export async function readSalonMessages(
  { db }: Pick<Deps, 'db'>,
  { userId }: Caller,
  salonId: string,
): Promise<SalonMessagesView> {
  return { wanted: await findHearsOfBookings(db, { salonId, userId }) }
}

/**
 * Each of a salon's people decides for herself. Where nobody wants them, the salon's own number gets them.
 * @throws DomainError `NOT_FOUND` for an admin, who does not belong to the salon
 */
export async function setSalonMessages(
  { writeDb }: Pick<Deps, 'writeDb'>,
  { userId }: Caller,
  { salonId, wanted }: SetSalonMessagesInput,
): Promise<SalonMessagesView> {
  if (!(await updateHearsOfBookings(writeDb, { salonId, userId }, wanted))) throw new DomainError('NOT_FOUND')
  return { wanted }
}
