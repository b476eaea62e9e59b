import { calendarKindInput } from '@salon/contract'
import { freshCodeProcedure, router, userProcedure } from '../../trpc/trpc.ts'
import { createCalendarLink, readCalendarLinks, revokeCalendarLink } from './calendar-links.ts'

export const calendarRouter = router({
  read: userProcedure.query(({ ctx }) => readCalendarLinks(ctx.deps, ctx.user)),
  create: freshCodeProcedure
    .input(calendarKindInput)
    .mutation(({ ctx, input }) => createCalendarLink(ctx.deps, ctx.request, ctx.user, input.kind)),
  revoke: userProcedure
    .input(calendarKindInput)
    .mutation(({ ctx, input }) => revokeCalendarLink(ctx.deps, ctx.request, ctx.user, input.kind)),
})
