import {
  availabilityInput,
  firstFreeInput,
  listReviewsInput,
  salonBySlugInput,
  searchSalonsInput,
} from '@salon/contract'
import { publicProcedure, router } from '../trpc/trpc.ts'
import { listFirstFree } from './first-free.ts'
import { listAvailability, listAvailabilityForMove } from './list-availability.ts'
import { listCategories, listCities } from './list-filters.ts'
import { listReviews } from './list-reviews.ts'
import { readSalonPage } from './read-salon-profile.ts'
import { searchSalons } from './search-salons.ts'
import { reportedReviewsRouter } from './reviews/reviews.router.ts'
import { platformSalonsRouter } from './platform/platform.router.ts'
import { manageSalonRouter } from './set-up/manage.router.ts'

export const salonsRouter = router({
  search: publicProcedure.input(searchSalonsInput).query(({ ctx, input }) => searchSalons(ctx.deps, input)),
  bySlug: publicProcedure.input(salonBySlugInput).query(({ ctx, input }) => readSalonPage(ctx, input.slug)),
  cities: publicProcedure.query(({ ctx }) => listCities(ctx.deps)),
  categories: publicProcedure.query(({ ctx }) => listCategories(ctx.deps)),
  reviews: publicProcedure.input(listReviewsInput).query(({ ctx, input }) => listReviews(ctx.deps, input)),
  availability: publicProcedure.input(availabilityInput).query(async ({ ctx, input }) => {
    const { movingBookingId } = input
    // anonymous for most: nobody is looked up unless it matters
    if (movingBookingId === undefined) return listAvailability(ctx.deps, input)
    return listAvailabilityForMove(ctx.deps, await ctx.caller(), { ...input, movingBookingId })
  }),
  firstFree: publicProcedure
    .input(firstFreeInput)
    .query(({ ctx, input }) => listFirstFree(ctx.deps, input.salonIds)),
  manage: manageSalonRouter,
  reportedReviews: reportedReviewsRouter,
  platform: platformSalonsRouter,
})
