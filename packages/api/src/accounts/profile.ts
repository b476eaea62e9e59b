import type { UpdateProfileInput, UserView } from '@salon/contract'
import { findUser, updateUser } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { toUserView } from './user-view.ts'

/** @throws DomainError `UNAUTHENTICATED` when the account was deleted a moment ago */
export async function readProfile({ db }: Pick<Deps, 'db'>, userId: string): Promise<UserView> {
  const user = await findUser(db, userId)
  if (!user) throw new DomainError('UNAUTHENTICATED')
  return toUserView(db, user)
}

/**
 * Changes what is given and leaves the rest.
 * @throws DomainError `UNAUTHENTICATED` when the account was deleted a moment ago
 */
export async function updateProfile(
  { writeDb }: Pick<Deps, 'writeDb'>,
  caller: Caller,
  { name, locale, preferredChannel }: UpdateProfileInput,
): Promise<UserView> {
  const user = await updateUser(writeDb, caller.userId, { name, locale, preferredChannel })
  if (!user) throw new DomainError('UNAUTHENTICATED')
  return toUserView(writeDb, user)
}
