import { runningLateInput, tellOfDelayInput } from '@salon/contract'
import { router, userProcedure } from '../../trpc/trpc.ts'
import { previewDelay } from './preview-delay.ts'
import { tellOfDelay } from './tell-of-delay.ts'

/** For the people of the visit's salon. */
export const runningLateRouter = router({
  preview: userProcedure
    .input(runningLateInput)
    .query(({ ctx, input }) => previewDelay(ctx.deps, ctx.user, input)),
  send: userProcedure
    .input(tellOfDelayInput)
    .mutation(({ ctx, input }) => tellOfDelay(ctx.deps, ctx.user, input)),
})
