import {
  listNotificationsInput,
  notificationsForBookingInput,
  resendNotificationInput,
  salonMessagesInput,
  setSalonMessagesInput,
} from '@salon/contract'
import { router, salonProcedure, userProcedure } from '../trpc/trpc.ts'
import { listForBooking, listForSalon } from './list-notifications.ts'
import { resendNotification } from './resend-notification.ts'
import { readSalonMessages, setSalonMessages } from './salon-messages.ts'

export const notificationsRouter = router({
  forBooking: userProcedure
    .input(notificationsForBookingInput)
    .query(({ ctx, input }) => listForBooking(ctx.deps, ctx.user, input.bookingId)),
  manage: router({
    list: salonProcedure('staff')
      .input(listNotificationsInput)
      .query(({ ctx, input }) => listForSalon(ctx.deps, input)),
    resend: userProcedure
      .input(resendNotificationInput)
      .mutation(({ ctx, input }) => resendNotification(ctx.deps, ctx.user, input.id)),
    mine: salonProcedure('staff')
      .input(salonMessagesInput)
      .query(({ ctx, input }) => readSalonMessages(ctx.deps, ctx.user, input.salonId)),
    setMine: salonProcedure('staff')
      .input(setSalonMessagesInput)
      .mutation(({ ctx, input }) => setSalonMessages(ctx.deps, ctx.user, input)),
  }),
})
