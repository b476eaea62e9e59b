import { paymentKeysOfInput, setPaymentKeysInput } from '@salon/contract'
import { freshCodeProcedure, router, salonProcedure } from '../../trpc/trpc.ts'
import { readPaymentKeys, removePaymentKeys, setPaymentKeys } from './payment-keys.ts'

const ownerProcedure = salonProcedure('owner', freshCodeProcedure)

export const paymentKeysRouter = router({
  read: ownerProcedure
    .input(paymentKeysOfInput)
    .query(({ ctx, input }) => readPaymentKeys(ctx.deps, ctx.request, ctx.user, input.salonId)),
  set: ownerProcedure
    .input(setPaymentKeysInput)
    .mutation(({ ctx, input }) => setPaymentKeys(ctx.deps, ctx.request, ctx.user, input)),
  remove: ownerProcedure
    .input(paymentKeysOfInput)
    .mutation(({ ctx, input }) => removePaymentKeys(ctx.deps, ctx.request, ctx.user, input.salonId)),
})
