import {
  addFirstServicesInput,
  addTeamInput,
  createDraftInput,
  openingOfInput,
  suggestSlugInput,
  updateDraftInput,
} from '@salon/contract'
import { router, salonProcedure, userProcedure } from '../../trpc/trpc.ts'
import { editSettings, readSettings } from '../set-up/edit-settings.ts'
import { managerProcedure } from '../set-up/settings-router.ts'
import { addFirstServices } from './add-first-services.ts'
import { addTeam } from './add-team.ts'
import { choosePaymentPolicy } from './choose-payment-policy.ts'
import { createDraft, draftSection, listOpeningCities, suggestSlug } from './drafts.ts'
import { readOpening, submitSalon } from './salon-status.ts'

/** A salon that is being set up, before anybody looked at it. */
export const draftsRouter = router({
  cities: userProcedure.query(({ ctx }) => listOpeningCities(ctx.deps)),
  suggestSlug: userProcedure
    .input(suggestSlugInput)
    .query(({ ctx, input }) => suggestSlug(ctx.deps, input.name)),
  create: userProcedure
    .input(createDraftInput)
    .mutation(({ ctx, input }) => createDraft(ctx.deps, ctx.request, ctx.user, input)),
  read: managerProcedure
    .input(openingOfInput)
    .query(({ ctx, input }) => readSettings(ctx.deps, draftSection, input)),
  update: managerProcedure
    .input(updateDraftInput)
    .mutation(({ ctx, input }) => editSettings(ctx.deps, ctx.request, ctx.user, draftSection, input)),
  addServices: managerProcedure
    .input(addFirstServicesInput)
    .mutation(({ ctx, input }) => addFirstServices(ctx.deps, ctx.request, ctx.user, input)),
  addTeam: managerProcedure
    .input(addTeamInput)
    .mutation(({ ctx, input }) => addTeam(ctx.deps, ctx.request, ctx.user, input)),
  choosePaymentPolicy: managerProcedure
    .input(openingOfInput)
    .mutation(({ ctx, input }) => choosePaymentPolicy(ctx.deps, input.salonId)),
})

/** A salon's way to its customers. */
export const openingRouter = router({
  read: salonProcedure('staff')
    .input(openingOfInput)
    .query(({ ctx, input }) => readOpening(ctx.deps, input.salonId)),
  submit: salonProcedure('owner')
    .input(openingOfInput)
    .mutation(({ ctx, input }) => submitSalon(ctx.deps, ctx.request, ctx.user, input.salonId)),
})
