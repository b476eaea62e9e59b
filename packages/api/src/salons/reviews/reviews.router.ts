import {
  decideReportInput,
  listReportedReviewsInput,
  listSalonReviewsInput,
  replyToReviewInput,
  reportReviewInput,
  salonReviewInput,
} from '@salon/contract'
import { adminProcedure, router } from '../../trpc/trpc.ts'
import { editSettings, readSettings } from '../set-up/edit-settings.ts'
import { managerProcedure } from '../set-up/settings-router.ts'
import { listReviewsForSalon } from './list-salon-reviews.ts'
import { reportReview } from './report-review.ts'
import { decideReport, listReports } from './reported-reviews.ts'
import { reviewReplySection } from './review-reply.ts'

/** What a salon's managers do about what customers say: they answer and report, and remove nothing. */
export const salonReviewsRouter = router({
  list: managerProcedure
    .input(listSalonReviewsInput)
    .query(({ ctx, input }) => listReviewsForSalon(ctx.deps, input)),
  readReply: managerProcedure
    .input(salonReviewInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, reviewReplySection(ctx.deps), input)),
  reply: managerProcedure
    .input(replyToReviewInput)
    .mutation(({ ctx, input }) =>
      editSettings(ctx.deps, ctx.request, ctx.user, reviewReplySection(ctx.deps), input),
    ),
  report: managerProcedure
    .input(reportReviewInput)
    .mutation(({ ctx, input }) => reportReview(ctx.deps, ctx.request, ctx.user, input)),
})

/** What the platform's people decide about reviews that salons reported. */
export const reportedReviewsRouter = router({
  list: adminProcedure()
    .input(listReportedReviewsInput)
    .query(({ ctx, input }) => listReports(ctx.deps, input)),
  decide: adminProcedure()
    .input(decideReportInput)
    .mutation(({ ctx, input }) => decideReport(ctx.deps, ctx.request, ctx.user, input)),
})
