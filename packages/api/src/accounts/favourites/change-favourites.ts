import { deleteFavourite, insertFavourite, lockUser } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../trpc/context.ts'

/** More than anybody looks through; a bound for what one account can store. */
export const MOST_FAVOURITES = 200

/**
 * Keeps a salon; keeping it again changes nothing.
 * @throws DomainError `NOT_FOUND`, `TOO_MANY_FAVOURITES`, or `UNAUTHENTICATED` when the account was deleted a moment ago
 */
export async function addFavourite(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  { userId }: Pick<Caller, 'userId'>,
  salonId: string,
): Promise<Record<string, never>> {
  await writeDb.transaction().execute(async (trx) => {
    // the same lock as deleting the account, which must not leave a favourite behind
    if (!(await lockUser(trx, userId))) throw new DomainError('UNAUTHENTICATED')
    const isKept = await insertFavourite(trx, { userId, salonId, now: clock.now(), most: MOST_FAVOURITES })
    if (isKept === null) throw new DomainError('NOT_FOUND')
    if (!isKept) throw new DomainError('TOO_MANY_FAVOURITES', { most: MOST_FAVOURITES })
  })
  return {}
}

/** Also for a salon that is not kept, hidden, or not there: afterwards it is not kept. */
export async function removeFavourite(
  { writeDb }: Pick<Deps, 'writeDb'>,
  { userId }: Pick<Caller, 'userId'>,
  salonId: string,
): Promise<Record<string, never>> {
  await deleteFavourite(writeDb, { userId, salonId })
  return {}
}
