import { listClientsInput, readClientInput } from '@salon/contract'
import { router, salonProcedure } from '../../trpc/trpc.ts'
import { listClients } from './list-clients.ts'
import { readClient } from './read-client.ts'

/** Who books at a salon, for its people; staff see neither takings nor whole numbers. */
export const clientsRouter = router({
  list: salonProcedure('staff')
    .input(listClientsInput)
    // changes nothing: what is looked for may be a number, which belongs into a body and not into an address (checklist B23)
    .mutation(({ ctx, input }) => listClients(ctx.deps, ctx.member, input)),
  read: salonProcedure('staff')
    .input(readClientInput)
    .query(({ ctx, input }) => readClient(ctx.deps, ctx.member, input)),
})
