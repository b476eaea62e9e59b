import { instantText, type FavouriteCard, type ListFavouritesInput, type Page } from '@salon/contract'
import { listFavouriteIds, listFavouriteSalons } from '@salon/db'
import { toInstant } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { toSalonCard } from '../../salons/salon-card.ts'
import type { Caller } from '../../trpc/context.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'

const DEFAULT_LIMIT = 20
const positionSchema = z.tuple([z.literal('favourites'), instantText, z.uuid()])

/**
 * A page of the salons the user keeps, the one added last first. One that is hidden at the moment is left out and comes back with it.
 * @throws DomainError `INVALID_INPUT` for a cursor of another list
 */
export async function listFavourites(
  { db }: Pick<Deps, 'db'>,
  { userId }: Pick<Caller, 'userId'>,
  { cursor, limit = DEFAULT_LIMIT }: ListFavouritesInput,
): Promise<Page<FavouriteCard>> {
  const at = decodeCursor(positionSchema, cursor)
  const after = at && { addedAt: at[1], salonId: at[2] }
  const rows = await listFavouriteSalons(db, { userId, after, limit: limit + 1 })
  const { items, nextCursor } = toPage(rows, limit, ({ position }) => [
    'favourites',
    position.addedAt,
    position.salonId,
  ])
  return {
    items: items.map(({ salon, position }) => ({
      ...toSalonCard(salon, null),
      addedAt: toInstant(new Date(position.addedAt)),
    })),
    nextCursor,
  }
}

/** Ids of all salons the user keeps, so that any card can show whether it is one of them. */
export function readFavouriteIds(
  { db }: Pick<Deps, 'db'>,
  { userId }: Pick<Caller, 'userId'>,
): Promise<string[]> {
  return listFavouriteIds(db, userId)
}
