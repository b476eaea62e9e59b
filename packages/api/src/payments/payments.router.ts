import {
  capturePaymentInput,
  createPaymentInput,
  listPaymentsInput,
  paymentConfigInput,
  paymentIdInput,
  paymentsForBookingInput,
  receiptIdInput,
  refundPaymentInput,
} from '@salon/contract'
import { freshCodeProcedure, publicProcedure, router, salonProcedure, userProcedure } from '../trpc/trpc.ts'
import { createPayment } from './create-payment.ts'
import { listPaymentsOfSalon } from './list-payments.ts'
import { capturePayment, refundPayment, voidPayment } from './manage-payment.ts'
import { reconciliationRouter } from './reconciliation.router.ts'
import { listReceiptsForBooking, readReceipt } from './receipts/read-receipts.ts'
import { listPaymentsForBooking, readPaymentConfig, syncPayment } from './sync-payment.ts'

const manageRouter = router({
  capture: freshCodeProcedure
    .input(capturePaymentInput)
    .mutation(({ ctx, input }) => capturePayment(ctx.deps, ctx.request, ctx.user, input)),
  refund: freshCodeProcedure
    .input(refundPaymentInput)
    .mutation(({ ctx, input }) => refundPayment(ctx.deps, ctx.request, ctx.user, input)),
  void: freshCodeProcedure
    .input(paymentIdInput)
    .mutation(({ ctx, input }) => voidPayment(ctx.deps, ctx.request, ctx.user, input.paymentId)),
  list: salonProcedure('manager')
    .input(listPaymentsInput)
    .query(({ ctx, input }) => listPaymentsOfSalon(ctx.deps, input)),
  reconciliation: reconciliationRouter,
})

const receiptsRouter = router({
  forBooking: userProcedure
    .input(paymentsForBookingInput)
    .query(({ ctx, input }) => listReceiptsForBooking(ctx.deps, ctx.user, input.bookingId)),
  byId: userProcedure
    .input(receiptIdInput)
    .query(({ ctx, input }) => readReceipt(ctx.deps, ctx.user, input.id)),
})

export const paymentsRouter = router({
  config: publicProcedure
    .input(paymentConfigInput)
    .query(({ ctx, input }) => readPaymentConfig(ctx.deps, input)),
  create: userProcedure
    .input(createPaymentInput)
    .mutation(({ ctx, input }) => createPayment(ctx.deps, ctx.user, input)),
  sync: userProcedure
    .input(paymentIdInput)
    .mutation(({ ctx, input }) => syncPayment(ctx.deps, ctx.user, input.paymentId)),
  forBooking: userProcedure
    .input(paymentsForBookingInput)
    .query(({ ctx, input }) => listPaymentsForBooking(ctx.deps, ctx.user, input.bookingId)),
  receipts: receiptsRouter,
  manage: manageRouter,
})
