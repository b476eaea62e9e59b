import { sql, type RawBuilder } from 'kysely'
import type { Audience } from '@salon/domain'

export interface SalonFilter {
  /** As typed; every word must be somewhere in the salon's names, places, services or categories. */
  text?: string | undefined
  cityKey?: string | undefined
  audience?: Audience | undefined
  categoryKey?: string | undefined
  near?: { lat: number; lng: number; radiusKm: number } | undefined
  minRating?: number | undefined
  /** Of the salon's cheapest service, or of the cheapest of `categoryKey`. */
  maxPriceHalalas?: number | undefined
}

export type SalonOrder = 'relevance' | 'rating' | 'price' | 'distance'

/** What a salon is sorted by. Each order uses its own part; those with equal parts are ordered by id. */
export interface SalonPosition {
  id: string
  /** 2: every word in the name, 1: nearly so, 0: elsewhere, or no words at all. */
  textRank: number
  /** Two decimals, as text; `0.00` without reviews. */
  rating: string
  /** The highest integer for a salon without a price. */
  priceHalalas: number
  /** `null` without a point. */
  distanceMetres: number | null
}

export interface SalonSearchQuery {
  filter: SalonFilter
  /** `distance` needs `near`. */
  order: SalonOrder
  after: SalonPosition | null
  /** At most 61. */
  limit: number
}

/** Of a salon in a list, beside what it is sorted by. */
const LISTED = sql`s.id, s.time_zone, s.furthest_days, s.minimum_notice_minutes, s.longest_buffer_minutes, s.rating_count, s.config_version`

/**
 * Active salons that fit and pass the test (of the row `s`), in order, with their keys. Which orders an index has, are read from it one by one until
 * whoever selects from this has enough, and the others are never looked at.
 */
export function listInOrder(
  query: SalonSearchQuery,
  test: RawBuilder<boolean> = sql`true`,
): RawBuilder<unknown> {
  const { filter, order, after } = query
  const isIndexed = !filter.text && order !== 'distance'
  if (!isIndexed) return sortFirst(query, test)
  return sql`
    select ${LISTED}, ${sortColumns(filter, order)}
    ${order === 'price' ? sql`from salon_offers f join salons s on s.id = f.salon_id` : sql`from salons s`}
    where ${conditions(filter, order, after)} and ${test}
    order by ${ownKeysOf(order)}`
}

/** All that fit have to be sorted; then they are tested in turn. `offset 0` keeps the two apart. */
function sortFirst({ filter, order, after }: SalonSearchQuery, test: RawBuilder<boolean>) {
  return sql`
    select *
    from (
      select ${LISTED}, ${sortColumns(filter, order)}
      from salons s
      ${filter.text ? sql`join find_salon_texts(${filter.text}) t on t.salon_id = s.id` : sql``}
      ${order === 'price' ? sql`join salon_offers f on f.salon_id = s.id` : sql``}
      where ${conditions(filter, order, after)}
      order by ${ownKeysOf(order)}
      offset 0
    ) s
    where ${test}
    order by ${ownKeysOf(order)}`
}

/** What a list is ordered by: the id decides between equals. */
function ownKeysOf(order: SalonOrder): RawBuilder<unknown> {
  return sql`${sql.join([...ORDERS[order], sql`id`])}`
}

/** The same for who selects from the list, as `x`: a bare name would mean the selected column, and that may be text by then. */
export function keysOf(order: SalonOrder): RawBuilder<unknown> {
  return sql`${sql.join(ORDERS[order].map((key) => sql`x.${key}`))}, x.id`
}

/** Sorts behind every price; the same number as in the index `salon_offers_price`. */
export const NO_PRICE = 2_147_483_647

const ORDERS: Record<SalonOrder, readonly RawBuilder<unknown>[]> = {
  relevance: [sql`text_rank desc`, sql`rating desc`],
  rating: [sql`rating desc`],
  price: [sql`price`],
  distance: [sql`metres`],
}

/** The row of `salon_offers` is `f`. Those without a price come last. */
const PRICE = sql`coalesce(f.from_price_halalas, 2147483647)`

function sortColumns(filter: SalonFilter, order: SalonOrder): RawBuilder<unknown> {
  return sql`${textRank(filter)} as text_rank, s.rating_average as rating,
    ${order === 'price' ? PRICE : sql`null::integer`} as price, ${distanceMetres(filter)} as metres`
}

function textRank(filter: SalonFilter): RawBuilder<unknown> {
  return filter.text ? sql`t.text_rank` : sql`0`
}

/** Along the great circle, in whole metres, so that equal places are equal. */
function distanceMetres({ near }: SalonFilter): RawBuilder<unknown> {
  if (!near) return sql`null::integer`
  return sql`round(2 * 6371000 * asin(sqrt(least(1,
    power(sin(radians(s.latitude - ${near.lat}::float8) / 2), 2)
    + cos(radians(s.latitude)) * cos(radians(${near.lat}::float8))
      * power(sin(radians(s.longitude - ${near.lng}::float8) / 2), 2)
  ))))::integer`
}

function conditions(
  filter: SalonFilter,
  order: SalonOrder,
  after: SalonPosition | null,
): RawBuilder<unknown> {
  const { cityKey, audience, minRating, near } = filter
  const all = [sql`s.is_active`]
  if (cityKey !== undefined) all.push(sql`s.city_key = ${cityKey}`)
  if (audience !== undefined) all.push(sql`s.audience = ${audience}`)
  if (minRating !== undefined) all.push(sql`s.rating_average >= ${minRating}::numeric`)
  if (near) all.push(inBox(near), sql`${distanceMetres(filter)} <= ${near.radiusKm * 1000}::float8`)
  all.push(...offerConditions(filter, order))
  if (after) all.push(comesAfter(filter, order, after))
  return sql.join(all, sql` and `)
}

function offerConditions({ categoryKey = '', maxPriceHalalas }: SalonFilter, order: SalonOrder) {
  const all = [sql`f.category_key = ${categoryKey}`]
  if (maxPriceHalalas !== undefined) all.push(sql`f.from_price_halalas <= ${maxPriceHalalas}`)
  if (order === 'price') return all
  if (categoryKey === '' && all.length === 1) return []
  return [sql`exists (select 1 from salon_offers f where f.salon_id = s.id and ${sql.join(all, sql` and `)})`]
}

/** A little more than the circle; only the latitude where the circle meets a pole or the date line. */
function inBox({ lat, lng, radiusKm }: NonNullable<SalonFilter['near']>): RawBuilder<unknown> {
  const degrees = radiusKm / 111
  const inLatitude = sql`s.latitude between ${lat - degrees}::float8 and ${lat + degrees}::float8`
  const widest = Math.min(90, Math.abs(lat) + degrees)
  const lngDegrees = degrees / Math.cos((widest * Math.PI) / 180)
  if (widest > 89 || Math.abs(lng) + lngDegrees > 180) return inLatitude
  return sql`${inLatitude} and s.longitude between ${lng - lngDegrees}::float8 and ${lng + lngDegrees}::float8`
}

function comesAfter(filter: SalonFilter, order: SalonOrder, after: SalonPosition): RawBuilder<unknown> {
  const byId = sql`s.id > ${after.id}::uuid`
  // the bound on the key alone lets an index begin there
  const byRating = sql`s.rating_average <= ${after.rating}::numeric
    and (s.rating_average < ${after.rating}::numeric or ${byId})`
  const rank = textRank(filter)
  const metres = distanceMetres(filter)
  switch (order) {
    case 'relevance':
      return sql`(${rank} < ${after.textRank}::integer or ${rank} = ${after.textRank}::integer and ${byRating})`
    case 'rating':
      return byRating
    case 'price':
      return sql`${PRICE} >= ${after.priceHalalas}::integer and (${PRICE} > ${after.priceHalalas}::integer or ${byId})`
    case 'distance':
      return sql`(${metres} > ${after.distanceMetres}::integer or ${metres} = ${after.distanceMetres}::integer and ${byId})`
  }
}
