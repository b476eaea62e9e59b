import { exportTableInput } from '@salon/contract'
import { freshCodeProcedure, router, salonProcedure } from '../../trpc/trpc.ts'
import { exportTable } from './export-table.ts'

/** A salon's tables for its managers to take elsewhere, soon after they proved a code. */
export const exportsRouter = router({
  table: salonProcedure('manager', freshCodeProcedure)
    .input(exportTableInput)
    // changes nothing but the log, and where it goes on may name somebody: that belongs into a body and not into an address
    .mutation(({ ctx, input }) => exportTable(ctx.deps, ctx.request, ctx.user, ctx.member, input)),
})
