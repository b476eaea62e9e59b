import {
  addCategoryInput,
  addServiceInput,
  categoryImpactInput,
  categoryOfInput,
  serviceImpactInput,
  serviceOfInput,
  settingsOfInput,
  updateCategoryInput,
  updateServiceInput,
} from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { editSettings, previewEdit, readSettings } from '../set-up/edit-settings.ts'
import { managerProcedure } from '../set-up/settings-router.ts'
import { addEntry } from './add-entry.ts'
import { categorySection } from './categories.ts'
import { readMenu, serviceSection } from './services.ts'

export const categoriesRouter = router({
  read: managerProcedure
    .input(categoryOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, categorySection, input)),
  impact: managerProcedure
    .input(categoryImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, categorySection, input)),
  add: managerProcedure
    .input(addCategoryInput)
    .mutation(({ ctx, input }) => addEntry(ctx.deps, ctx.request, ctx.user, categorySection, input)),
  update: managerProcedure
    .input(updateCategoryInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, categorySection, input)),
})

export const servicesRouter = router({
  list: managerProcedure.input(settingsOfInput).query(({ ctx, input }) => readMenu(ctx.deps, input.salonId)),
  read: managerProcedure
    .input(serviceOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, serviceSection, input)),
  impact: managerProcedure
    .input(serviceImpactInput)
    .query(({ ctx, input }) => previewEdit(ctx.deps, serviceSection, input)),
  add: managerProcedure
    .input(addServiceInput)
    .mutation(({ ctx, input }) => addEntry(ctx.deps, ctx.request, ctx.user, serviceSection, input)),
  update: managerProcedure
    .input(updateServiceInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, serviceSection, input)),
})
