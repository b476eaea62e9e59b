import type { SalonOrder, SalonPosition } from '@salon/db'
import * as z from 'zod'
import { decodeCursor } from '../trpc/cursor.ts'

const integer = z.int32().min(0)
const rating = z.string().regex(/^[0-5]\.[0-9]{2}$/)

/** What a cursor of a search holds; `encodeCursor` makes text of it. */
export function encodePosition(order: SalonOrder, position: SalonPosition) {
  const { id, textRank, rating: average, priceHalalas, distanceMetres } = position
  return [order, textRank, average, priceHalalas, distanceMetres, id]
}

/** One for each order, made once: that takes longer than the rest of a search. */
const positions = {
  relevance: schemaOf('relevance'),
  rating: schemaOf('rating'),
  price: schemaOf('price'),
  distance: schemaOf('distance'),
}

function schemaOf(order: SalonOrder) {
  return z.tuple([z.literal(order), integer, rating, integer, integer.nullable(), z.uuid()])
}

/** @throws DomainError `INVALID_INPUT` for a cursor of another order, or of no search */
export function decodePosition(order: SalonOrder, cursor: string | undefined): SalonPosition | null {
  const position = decodeCursor(positions[order], cursor)
  if (!position) return null
  const [, textRank, average, priceHalalas, distanceMetres, id] = position
  return { id, textRank, rating: average, priceHalalas, distanceMetres }
}
