import {
  addTimeOffInput,
  removeTimeOffInput,
  settingsOfInput,
  timeOffImpactInput,
  updateWeeklyHoursInput,
  weeklyHoursImpactInput,
  weeklyHoursOfInput,
} from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { editSettings, previewEdit, readSettings } from './edit-settings.ts'
import { managerProcedure } from './settings-router.ts'
import { addTimeOff, listTimeOff, readTimeOffImpact, removeTimeOff } from './time-off.ts'
import { weeklyHoursSection } from './weekly-hours.ts'

export const weeklyHoursRouter = router({
  read: managerProcedure
    .input(weeklyHoursOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, weeklyHoursSection, input)),
  impact: managerProcedure
    .input(weeklyHoursImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, weeklyHoursSection, input)),
  update: managerProcedure
    .input(updateWeeklyHoursInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, weeklyHoursSection, input)),
})

export const timeOffRouter = router({
  list: managerProcedure
    .input(settingsOfInput)
    .query(({ ctx, input }) => listTimeOff(ctx.deps, input.salonId)),
  impact: managerProcedure
    .input(timeOffImpactInput)
    .query(({ ctx, input }) => readTimeOffImpact(ctx.deps, input)),
  add: managerProcedure
    .input(addTimeOffInput)
    .mutation(({ ctx, input }) => addTimeOff(ctx.deps, ctx.request, ctx.user, input)),
  remove: managerProcedure
    .input(removeTimeOffInput)
    .mutation(({ ctx, input }) => removeTimeOff(ctx.deps, ctx.request, ctx.user, input)),
})
