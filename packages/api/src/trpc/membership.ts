import { findMembership } from '@salon/db'
import { DomainError, hasRole, type SalonRole } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from './context.ts'

export interface Member {
  salonId: string
  role: SalonRole
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The caller's role in a salon, if it is at least `needed`. A platform admin counts as an owner.
 * @throws DomainError `NOT_FOUND` for outsiders (as for a salon that is not there), `FORBIDDEN` for too low a role
 */
export async function requireSalonRole(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  salonId: string | null,
  needed: SalonRole,
): Promise<Member> {
  if (salonId === null || !UUID.test(salonId)) throw new DomainError('NOT_FOUND')
  const found = await findMembership(deps.db, { salonId, userId: caller.userId })
  if (!found) throw new DomainError('NOT_FOUND')
  const role = caller.isAdmin ? 'owner' : found.role
  if (!role) throw new DomainError('NOT_FOUND')
  if (!hasRole(role, needed)) throw new DomainError('FORBIDDEN')
  return { salonId, role }
}
