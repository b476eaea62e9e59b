import { invitationInput } from '@salon/contract'
import { freshCodeProcedure, router, userProcedure } from '../../trpc/trpc.ts'
import { acceptInvitation, declineInvitation, listInvitations } from './invitations.ts'

/** Invitations to the people of a salon, for whoever has the phone they went to. */
export const invitationsRouter = router({
  list: userProcedure.query(({ ctx }) => listInvitations(ctx.deps, ctx.user)),
  accept: freshCodeProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.deps, ctx.request, ctx.user, input.id)),
  decline: userProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => declineInvitation(ctx.deps, ctx.request, ctx.user, input.id)),
})
