import {
  changeMemberRoleInput,
  inviteMemberInput,
  membersOfInput,
  removeMemberInput,
  withdrawInvitationInput,
} from '@salon/contract'
import { freshCodeProcedure, router, salonProcedure } from '../../trpc/trpc.ts'
import { changeMemberRole, removeMember } from './change-members.ts'
import { inviteMember, withdrawInvitation } from './invite-member.ts'
import { readMembers } from './list-members.ts'

const managerProcedure = salonProcedure('manager', freshCodeProcedure)
const ownerProcedure = salonProcedure('owner', freshCodeProcedure)

/** Who belongs to a salon. Managers decide about staff, owners about everybody. */
export const membersRouter = router({
  list: salonProcedure('manager')
    .input(membersOfInput)
    .query(({ ctx, input }) => readMembers(ctx.deps, input.salonId)),
  invite: managerProcedure
    .input(inviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx.deps, ctx.request, ctx.user, input)),
  withdraw: managerProcedure
    .input(withdrawInvitationInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.deps, ctx.request, ctx.user, input)),
  changeRole: ownerProcedure
    .input(changeMemberRoleInput)
    .mutation(({ ctx, input }) => changeMemberRole(ctx.deps, ctx.request, ctx.user, input)),
  remove: managerProcedure
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.deps, ctx.request, ctx.user, input)),
})
