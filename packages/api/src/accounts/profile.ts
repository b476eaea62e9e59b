import type { UpdateProfileInput, UserView } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

export async function readProfile(_deps: Pick<Deps, 'db'>, _userId: string): Promise<UserView> {
  throw new DomainError('UNAUTHENTICATED')
}

export async function updateProfile(
  _deps: Pick<Deps, 'writeDb'>,
  _caller: Caller,
  _input: UpdateProfileInput,
): Promise<UserView> {
  throw new DomainError('UNAUTHENTICATED')
}
