import {
  addTimeOffInput,
  removeTimeOffInput,
  restoreTimeOffInput,
  settingsOfInput,
  timeOffImpactInput,
  updateWeeklyHoursInput,
  weeklyHoursImpactInput,
  weeklyHoursOfInput,
} from '@salon/contract'
import { router, salonProcedure } from '../../trpc/trpc.ts'
import { editSettings, previewEdit, readSettings } from './edit-settings.ts'
import { managerProcedure } from './settings-router.ts'
import { addTimeOff, listTimeOff, readTimeOffImpact, removeTimeOff, restoreTimeOff } from './time-off.ts'
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

/** Staff are asked in the use case whether the time is their own. */
const staffProcedure = salonProcedure('staff')

export const timeOffRouter = router({
  list: managerProcedure
    .input(settingsOfInput)
    .query(({ ctx, input }) => listTimeOff(ctx.deps, input.salonId)),
  impact: staffProcedure
    .input(timeOffImpactInput)
    .query(({ ctx, input }) => readTimeOffImpact(ctx.deps, ctx.user, ctx.member, input)),
  add: staffProcedure
    .input(addTimeOffInput)
    .mutation(({ ctx, input }) => addTimeOff(ctx.deps, ctx.request, ctx.user, ctx.member, input)),
  remove: staffProcedure
    .input(removeTimeOffInput)
    .mutation(({ ctx, input }) => removeTimeOff(ctx.deps, ctx.request, ctx.user, ctx.member, input)),
  restore: staffProcedure
    .input(restoreTimeOffInput)
    .mutation(({ ctx, input }) => restoreTimeOff(ctx.deps, ctx.request, ctx.user, ctx.member, input)),
})
