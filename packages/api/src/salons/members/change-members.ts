import type { ChangeMemberRoleInput, RemoveMemberInput } from '@salon/contract'
import {
  deleteInvitationsBy,
  deleteMember,
  findMembership,
  updateMemberRole,
  type MemberKey,
  type Trx,
} from '@salon/db'
import { DomainError, mayManage, SALON_ROLES, type SalonRole } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { AccessRefusal } from '../../trpc/access-refusal.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { takeMemberTurn } from './member-turn.ts'

/**
 * Gives a member another role. What she may no longer invite to is taken back.
 * @throws DomainError `LAST_OWNER`, `FORBIDDEN`, `NOT_FOUND`
 */
export function changeMemberRole(
  deps: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, userId, role }: ChangeMemberRoleInput,
): Promise<Record<string, never>> {
  return takeMemberTurn(deps, request, caller, salonId, async ({ trx, role: own, audit }) => {
    const before = await requireManaged(trx, { salonId, userId }, own)
    if (!mayManage(own, role)) throw new AccessRefusal('FORBIDDEN', userId)
    if (before === role) return {}
    if (!(await updateMemberRole(trx, { salonId, userId, role }))) throw new DomainError('LAST_OWNER')
    const roles = SALON_ROLES.filter((each) => !mayManage(role, each))
    await deleteInvitationsBy(trx, { salonId, userId, roles })
    await audit('member_role_changed', userId, { before, after: role })
    return {}
  })
}

/**
 * Ends a membership; whatever she calls next answers as it does to outsiders. Her invitations go with her.
 * @throws DomainError `LAST_OWNER`, `FORBIDDEN`, `NOT_FOUND`
 */
export function removeMember(
  deps: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  key: RemoveMemberInput,
): Promise<Record<string, never>> {
  return takeMemberTurn(deps, request, caller, key.salonId, async ({ trx, role: own, audit }) => {
    const before = await requireManaged(trx, key, own)
    if (!(await deleteMember(trx, key))) throw new DomainError('LAST_OWNER')
    await deleteInvitationsBy(trx, { ...key, roles: SALON_ROLES })
    await audit('member_removed', key.userId, { before })
    return {}
  })
}

/** The role of a member whom somebody with the role `own` may decide about. */
async function requireManaged(trx: Trx, key: MemberKey, own: SalonRole): Promise<SalonRole> {
  const role = (await findMembership(trx, key))?.role
  if (!role) throw new DomainError('NOT_FOUND')
  if (!mayManage(own, role)) throw new AccessRefusal('FORBIDDEN', key.userId)
  return role
}
