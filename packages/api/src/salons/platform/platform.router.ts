import {
  exportPlatformTableInput,
  listPlatformSalonsInput,
  listSalonLogInput,
  platformSalonInput,
  stopSalonInput,
} from '@salon/contract'
import { adminProcedure, freshCodeProcedure, router } from '../../trpc/trpc.ts'
import { exportPlatformTable } from '../exports/export-platform-table.ts'
import { decideAboutSalon } from './decide-about-salon.ts'
import { listLogOfSalon, listSalonsOfPlatform, readSalonOfPlatform } from './read-salons.ts'

/** What the platform's people decide about salons. */
export const platformSalonsRouter = router({
  list: adminProcedure()
    .input(listPlatformSalonsInput)
    .query(({ ctx, input }) => listSalonsOfPlatform(ctx.deps, input)),
  read: adminProcedure()
    .input(platformSalonInput)
    .query(({ ctx, input }) => readSalonOfPlatform(ctx.deps, input.salonId)),
  log: adminProcedure()
    .input(listSalonLogInput)
    .query(({ ctx, input }) => listLogOfSalon(ctx.deps, input)),
  exportTable: adminProcedure(freshCodeProcedure)
    .input(exportPlatformTableInput)
    // as with a salon's tables, where it goes on belongs into a body
    .mutation(({ ctx, input }) => exportPlatformTable(ctx.deps, ctx.request, ctx.user, input)),
  approve: adminProcedure()
    .input(platformSalonInput)
    .mutation(({ ctx, input }) =>
      decideAboutSalon(ctx.deps, ctx.request, ctx.user, { ...input, step: 'approve' }),
    ),
  sendBack: adminProcedure()
    .input(stopSalonInput)
    .mutation(({ ctx, input }) =>
      decideAboutSalon(ctx.deps, ctx.request, ctx.user, { ...input, step: 'sendBack' }),
    ),
  suspend: adminProcedure(freshCodeProcedure)
    .input(stopSalonInput)
    .mutation(({ ctx, input }) =>
      decideAboutSalon(ctx.deps, ctx.request, ctx.user, { ...input, step: 'suspend' }),
    ),
  reinstate: adminProcedure()
    .input(platformSalonInput)
    .mutation(({ ctx, input }) =>
      decideAboutSalon(ctx.deps, ctx.request, ctx.user, { ...input, step: 'reinstate' }),
    ),
})
