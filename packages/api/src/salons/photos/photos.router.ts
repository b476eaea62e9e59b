import { settingsOfInput, updatePhotosInput } from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { readSettings } from '../set-up/edit-settings.ts'
import { managerProcedure } from '../set-up/settings-router.ts'
import { editPhotos, photosSection } from './photos.ts'
import { beginPhoto } from './photo-ticket.ts'

export const photosRouter = router({
  read: managerProcedure
    .input(settingsOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, photosSection(), input)),
  update: managerProcedure
    .input(updatePhotosInput)
    .mutation(({ ctx, input }) => editPhotos(ctx.deps, ctx.request, ctx.user, input)),
  begin: managerProcedure
    .input(settingsOfInput)
    .mutation(({ ctx, input }) => beginPhoto(ctx.deps, ctx.user, input.salonId)),
})
