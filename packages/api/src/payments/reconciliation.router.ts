import { compareBooksInput, listBookDifferencesInput } from '@salon/contract'
import { router, salonProcedure } from '../trpc/trpc.ts'
import { compareBooksNow } from './compare-now.ts'
import { listBookDifferencesOfSalon } from './list-book-differences.ts'

/** What comparing the books with the gateway's found, for those who answer for a salon's money. */
export const reconciliationRouter = router({
  list: salonProcedure('manager')
    .input(listBookDifferencesInput)
    .query(({ ctx, input }) => listBookDifferencesOfSalon(ctx.deps, input)),
  run: salonProcedure('manager')
    .input(compareBooksInput)
    .mutation(({ ctx, input }) => compareBooksNow(ctx.deps, ctx.request, ctx.user, input.salonId)),
})
