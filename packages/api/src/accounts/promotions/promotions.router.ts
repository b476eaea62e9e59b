import { setPromotionsInput, unsubscribeInput } from '@salon/contract'
import { publicProcedure, router, userProcedure } from '../../trpc/trpc.ts'
import { readPromotions, setPromotions } from './promotions.ts'
import { undoUnsubscribe, unsubscribe } from './unsubscribe.ts'

export const promotionsRouter = router({
  read: userProcedure.query(({ ctx }) => readPromotions(ctx.deps, ctx.user)),
  set: userProcedure
    .input(setPromotionsInput)
    .mutation(({ ctx, input }) => setPromotions(ctx.deps, ctx.user, input)),
  /** The address is the credential; nobody signs in for this. */
  unsubscribe: publicProcedure
    .input(unsubscribeInput)
    .mutation(({ ctx, input }) => unsubscribe(ctx.deps, input.token)),
  undoUnsubscribe: publicProcedure
    .input(unsubscribeInput)
    .mutation(({ ctx, input }) => undoUnsubscribe(ctx.deps, input.token)),
})
