import { listClientsInput, readClientInput, saveClientNoteInput } from '@salon/contract'
import { router, salonProcedure } from '../../trpc/trpc.ts'
import { editSettings, readSettings } from '../set-up/edit-settings.ts'
import { clientNoteSection } from './client-note.ts'
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
  readNote: salonProcedure('staff')
    .input(readClientInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, clientNoteSection(ctx.deps), input)),
  saveNote: salonProcedure('staff')
    .input(saveClientNoteInput)
    .mutation(({ ctx, input }) =>
      editSettings(ctx.deps, ctx.request, ctx.user, clientNoteSection(ctx.deps), input),
    ),
})
