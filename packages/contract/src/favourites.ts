import type { Instant } from '@salon/domain'
import * as z from 'zod'
import type { SalonCard } from './salons.ts'
import { cursor, id, limit } from './shared.ts'

export const listFavouritesInput = z.strictObject({ cursor: cursor.optional(), limit: limit.optional() })
export type ListFavouritesInput = z.output<typeof listFavouritesInput>

export const favouriteInput = z.strictObject({ salonId: id })

/** A salon that the user keeps, as a card; `nextFreeAt`, `nextFreeLine` and `distanceKm` are `null`. */
export interface FavouriteCard extends SalonCard {
  addedAt: Instant
}
