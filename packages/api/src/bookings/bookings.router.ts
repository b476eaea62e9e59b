import {
  bookingIdInput,
  bookingReasonInput,
  cancelVisitInput,
  calendarChangesInput,
  calendarInput,
  createBookingInput,
  createWalkInInput,
  explainInput,
  listBookingsInput,
  moveVisitInput,
  noShowInput,
  pendingBookingsInput,
  relocateBookingInput,
  rescheduleBookingInput,
  resizeBookingInput,
  reviewBookingInput,
  visitLinkInput,
  walkInChoicesInput,
} from '@salon/contract'
import { refusing } from '../trpc/refusing.ts'
import { publicProcedure, router, salonProcedure, userProcedure } from '../trpc/trpc.ts'
import { cancelAsCustomer, cancelAsSalon } from './cancel-booking.ts'
import { confirmBooking, completeBooking, declineBooking, markNoShow } from './change-status.ts'
import { checkIn, undoCheckIn } from './check-in.ts'
import { createBooking } from './create-booking.ts'
import { createWalkIn } from './create-walk-in.ts'
import { explainStart } from './explain-start.ts'
import { listBookings } from './list-bookings.ts'
import { listPending } from './list-pending.ts'
import { listWalkInChoices } from './list-walk-in-choices.ts'
import { readBooking } from './read-booking.ts'
import { readCalendar } from './read-calendar.ts'
import { readCancellationTerms } from './read-cancellation-terms.ts'
import { readMoveTerms, readMoveTermsAsSalon } from './read-move-terms.ts'
import { relocateAsSalon, rescheduleAsCustomer, rescheduleAsSalon } from './reschedule-booking.ts'
import { resizeAsSalon } from './resize-booking.ts'
import { reviewBooking } from './review-booking.ts'
import { runningLateRouter } from './running-late/running-late.router.ts'
import { openVisitLink } from './visit-link.ts'
import { watchCalendar } from './watch-calendar.ts'

const manageRouter = router({
  calendar: salonProcedure('staff')
    .input(calendarInput)
    .query(({ ctx, input }) => readCalendar(ctx.deps, input)),
  pending: salonProcedure('staff')
    .input(pendingBookingsInput)
    .query(({ ctx, input }) => listPending(ctx.deps, input)),
  changes: salonProcedure('staff')
    .input(calendarChangesInput)
    .subscription(({ ctx, input, signal }) =>
      refusing(watchCalendar(ctx.deps, ctx.user, input.salonId, signal)),
    ),
  choices: salonProcedure('staff')
    .input(walkInChoicesInput)
    .query(({ ctx, input }) => listWalkInChoices(ctx.deps, input)),
  explain: salonProcedure('staff')
    .input(explainInput)
    .query(({ ctx, input }) => explainStart(ctx.deps, input)),
  create: salonProcedure('staff')
    .input(createWalkInInput)
    .mutation(({ ctx, input }) => createWalkIn(ctx.deps, ctx.user, input)),
  confirm: userProcedure
    .input(bookingIdInput)
    .mutation(({ ctx, input }) => confirmBooking(ctx.deps, ctx.user, input)),
  decline: userProcedure
    .input(bookingReasonInput)
    .mutation(({ ctx, input }) => declineBooking(ctx.deps, ctx.user, input)),
  complete: userProcedure
    .input(bookingIdInput)
    .mutation(({ ctx, input }) => completeBooking(ctx.deps, ctx.user, input)),
  checkIn: userProcedure
    .input(bookingIdInput)
    .mutation(({ ctx, input }) => checkIn(ctx.deps, ctx.user, input)),
  undoCheckIn: userProcedure
    .input(bookingIdInput)
    .mutation(({ ctx, input }) => undoCheckIn(ctx.deps, ctx.user, input)),
  runningLate: runningLateRouter,
  noShow: userProcedure
    .input(noShowInput)
    .mutation(({ ctx, input }) => markNoShow(ctx.deps, ctx.user, input)),
  cancel: userProcedure
    .input(cancelVisitInput)
    .mutation(({ ctx, input }) => cancelAsSalon(ctx.deps, ctx.user, input)),
  reschedule: userProcedure
    .input(moveVisitInput)
    .mutation(({ ctx, input }) => rescheduleAsSalon(ctx.deps, ctx.user, input)),
  moveTerms: userProcedure
    .input(moveVisitInput)
    .query(({ ctx, input }) => readMoveTermsAsSalon(ctx.deps, ctx.user, input)),
  resize: userProcedure
    .input(resizeBookingInput)
    .mutation(({ ctx, input }) => resizeAsSalon(ctx.deps, ctx.user, input)),
  relocate: userProcedure
    .input(relocateBookingInput)
    .mutation(({ ctx, input }) => relocateAsSalon(ctx.deps, ctx.user, input)),
})

export const bookingsRouter = router({
  create: userProcedure
    .input(createBookingInput)
    .mutation(({ ctx, input }) => createBooking(ctx.deps, ctx.user, input)),
  list: userProcedure
    .input(listBookingsInput)
    .query(({ ctx, input }) => listBookings(ctx.deps, ctx.user, input)),
  byId: userProcedure
    .input(bookingIdInput)
    .query(({ ctx, input }) => readBooking(ctx.deps, ctx.user, input.id)),
  /** The address is the credential, so it is a mutation, whose input stands in no URL. */
  openLink: publicProcedure
    .input(visitLinkInput)
    .mutation(({ ctx, input }) => openVisitLink(ctx.deps, input.token)),
  cancellationTerms: userProcedure
    .input(bookingIdInput)
    .query(({ ctx, input }) => readCancellationTerms(ctx.deps, ctx.user, input.id)),
  moveTerms: userProcedure
    .input(rescheduleBookingInput)
    .query(({ ctx, input }) => readMoveTerms(ctx.deps, ctx.user, input)),
  cancel: userProcedure
    .input(bookingReasonInput)
    .mutation(({ ctx, input }) => cancelAsCustomer(ctx.deps, ctx.user, input)),
  reschedule: userProcedure
    .input(rescheduleBookingInput)
    .mutation(({ ctx, input }) => rescheduleAsCustomer(ctx.deps, ctx.user, input)),
  review: userProcedure
    .input(reviewBookingInput)
    .mutation(({ ctx, input }) => reviewBooking(ctx.deps, ctx.user, input)),
  manage: manageRouter,
})
