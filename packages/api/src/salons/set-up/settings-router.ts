import { settingsOfInput } from '@salon/contract'
import type * as z from 'zod'
import { router, salonProcedure } from '../../trpc/trpc.ts'
import { editSettings, readSettings, type SettingsEdit, type SettingsSection } from './edit-settings.ts'

export const managerProcedure = salonProcedure('manager')

/** `read` and `update` of one section of a salon's settings, for its managers. */
export function settingsRouter<Settings extends object>(
  section: SettingsSection<Settings>,
  updateInput: z.ZodType<SettingsEdit<Settings>, SettingsEdit<Settings>>,
) {
  return router({
    read: managerProcedure
      .input(settingsOfInput)
      .query(({ ctx, input }) => readSettings(ctx.deps, section, input)),
    update: managerProcedure
      .input(updateInput)
      .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, section, input)),
  })
}
