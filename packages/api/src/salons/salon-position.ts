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

/** @throws DomainError `INVALID_INPUT` for a cursor of another order, or of no search */
export function decodePosition(order: SalonOrder, cursor: string | undefined): SalonPosition | null {
  const schema = z.tuple([z.literal(order), integer, rating, integer, integer.nullable(), z.uuid()])
  const position = decodeCursor(schema, cursor)
  if (!position) return null
  const [, textRank, average, priceHalalas, distanceMetres, id] = position
  return { id, textRank, rating: average, priceHalalas, distanceMetres }
}
