import { addRoomInput, roomImpactInput, roomOfInput, settingsOfInput, updateRoomInput } from '@salon/contract'
import { listRooms } from '@salon/db'
import { router } from '../../trpc/trpc.ts'
import { addEntry } from '../menu/add-entry.ts'
import { editSettings, previewEdit, readSettings } from './edit-settings.ts'
import { roomSection } from './rooms.ts'
import { managerProcedure } from './settings-router.ts'

export const roomsRouter = router({
  list: managerProcedure
    .input(settingsOfInput)
    .query(({ ctx, input }) => listRooms(ctx.deps.db, input.salonId)),
  read: managerProcedure
    .input(roomOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, roomSection, input)),
  impact: managerProcedure
    .input(roomImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, roomSection, input)),
  add: managerProcedure
    .input(addRoomInput)
    .mutation(({ ctx, input }) => addEntry(ctx.deps, ctx.request, ctx.user, roomSection, input)),
  update: managerProcedure
    .input(updateRoomInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, roomSection, input)),
})
