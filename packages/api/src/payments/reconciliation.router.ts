import { listBookDifferencesInput } from '@salon/contract'
import { router, salonProcedure } from '../trpc/trpc.ts'
import { listBookDifferencesOfSalon } from './list-book-differences.ts'

/** What comparing the books with the gateway's found, for those who answer for a salon's money. */
export const reconciliationRouter = router({
  list: salonProcedure('manager')
    .input(listBookDifferencesInput)
    .query(({ ctx, input }) => listBookDifferencesOfSalon(ctx.deps, input)),
})
