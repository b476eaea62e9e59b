import { id } from '@salon/contract'
import { findMembership } from '@salon/db'
import { DomainError, hasRole, type SalonRole } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { AccessRefusal } from './access-refusal.ts'
import type { Caller } from './context.ts'

export interface Member {
  salonId: string
  role: SalonRole
}

/**
 * The caller's role in a salon, if it is at least `needed`. A platform admin counts as an owner.
 * @param typedSalonId as it came in: the role is asked for before the rest of the input is looked at
 * @throws DomainError `INVALID_INPUT` for what is no id, `NOT_FOUND` for outsiders (as for a salon that is not there),
 *   `FORBIDDEN` for too low a role
 */
export async function requireSalonRole(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  typedSalonId: unknown,
  needed: SalonRole,
): Promise<Member> {
  const parsed = id.safeParse(typedSalonId)
  if (!parsed.success) {
    const code = typeof typedSalonId === 'string' ? 'invalid_format' : 'invalid_type'
    throw new DomainError('INVALID_INPUT', { fields: { salonId: code } })
  }
  const salonId = parsed.data
  const found = await findMembership(deps.db, { salonId, userId: caller.userId })
  if (!found) throw new DomainError('NOT_FOUND')
  const role = caller.isAdmin ? 'owner' : found.role
  if (!role) throw new AccessRefusal('NOT_FOUND', salonId)
  if (!hasRole(role, needed)) throw new AccessRefusal('FORBIDDEN', salonId)
  return { salonId, role }
}
