import { favouriteInput, listFavouritesInput } from '@salon/contract'
import { router, userProcedure } from '../../trpc/trpc.ts'
import { addFavourite, removeFavourite } from './change-favourites.ts'
import { listFavourites, readFavouriteIds } from './list-favourites.ts'

export const favouritesRouter = router({
  list: userProcedure
    .input(listFavouritesInput)
    .query(({ ctx, input }) => listFavourites(ctx.deps, ctx.user, input)),
  ids: userProcedure.query(({ ctx }) => readFavouriteIds(ctx.deps, ctx.user)),
  add: userProcedure
    .input(favouriteInput)
    .mutation(({ ctx, input }) => addFavourite(ctx.deps, ctx.user, input.salonId)),
  remove: userProcedure
    .input(favouriteInput)
    .mutation(({ ctx, input }) => removeFavourite(ctx.deps, ctx.user, input.salonId)),
})
