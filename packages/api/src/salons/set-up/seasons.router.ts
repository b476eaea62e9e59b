import {
  addSeasonInput,
  dateHoursImpactInput,
  dateHoursOfInput,
  removeSeasonInput,
  seasonImpactInput,
  seasonOfInput,
  settingsOfInput,
  updateDateHoursInput,
  updateSeasonInput,
} from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { addEntry } from '../menu/add-entry.ts'
import { dateHoursSection, listDates } from './date-hours.ts'
import { editSettings, previewEdit, readSettings } from './edit-settings.ts'
import { listSeasons, readSeasonImpact, removeSeason, seasonSection } from './seasons.ts'
import { managerProcedure } from './settings-router.ts'

export const seasonsRouter = router({
  list: managerProcedure
    .input(settingsOfInput)
    .query(({ ctx, input }) => listSeasons(ctx.deps, input.salonId)),
  read: managerProcedure
    .input(seasonOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, seasonSection, input)),
  impact: managerProcedure
    .input(seasonImpactInput)
    .query(({ ctx, input }) => readSeasonImpact(ctx.deps, input)),
  add: managerProcedure
    .input(addSeasonInput)
    .mutation(({ ctx, input }) => addEntry(ctx.deps, ctx.request, ctx.user, seasonSection, input)),
  update: managerProcedure
    .input(updateSeasonInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, seasonSection, input)),
  remove: managerProcedure
    .input(removeSeasonInput)
    .mutation(({ ctx, input }) => removeSeason(ctx.deps, ctx.request, ctx.user, input)),
})

export const datesRouter = router({
  list: managerProcedure.input(settingsOfInput).query(({ ctx, input }) => listDates(ctx.deps, input.salonId)),
  read: managerProcedure
    .input(dateHoursOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, dateHoursSection, input)),
  impact: managerProcedure
    .input(dateHoursImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, dateHoursSection, input)),
  update: managerProcedure
    .input(updateDateHoursInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, dateHoursSection, input)),
})
