import {
  addStaffInput,
  settingsOfInput,
  staffImpactInput,
  staffOfInput,
  updateStaffInput,
} from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { addEntry } from '../menu/add-entry.ts'
import { editSettings, previewEdit, readSettings } from './edit-settings.ts'
import { managerProcedure } from './settings-router.ts'
import { listStaff, staffSection } from './staff.ts'

export const staffRouter = router({
  list: managerProcedure.input(settingsOfInput).query(({ ctx, input }) => listStaff(ctx.deps, input.salonId)),
  read: managerProcedure
    .input(staffOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, staffSection, input)),
  impact: managerProcedure
    .input(staffImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, staffSection, input)),
  add: managerProcedure
    .input(addStaffInput)
    .mutation(({ ctx, input }) => addEntry(ctx.deps, ctx.request, ctx.user, staffSection, input)),
  update: managerProcedure
    .input(updateStaffInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, staffSection, input)),
})
