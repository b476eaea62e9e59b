import { sql, type RawBuilder } from 'kysely'
import type { Audience, Localized } from '@salon/domain'
import type { Db } from '../client.ts'
import { mayHaveFreeTime, type FreeTimeQuery } from './free-time.ts'

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
  /** Only those that may have time for a service (of the category); see `mayHaveFreeTime`. */
  freeTime?: FreeTimeQuery | undefined
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

/** What a card shows of a salon. */
export interface FoundSalon {
  id: string
  slug: string
  name: Localized
  audience: Audience
  city: { key: string; name: Localized }
  district: Localized
  latitude: number
  longitude: number
  ratingCount: number
  fromPriceHalalas: number | null
  categoryKeys: string[]
  /** Changes with whatever decides the salon's times; see `SalonConfig.version`. */
  configVersion: number
  position: SalonPosition
}

/**
 * Active salons that fit, in order, in one statement. No more than 61, and the statement says so: a plan that is kept for any `limit` would
 * else be one for a tenth of all salons, and read them all.
 */
export async function searchSalons(db: Db, query: SalonSearchQuery): Promise<FoundSalon[]> {
  const { filter, order, limit } = query
  const keys = sql`${ORDERS[order]}, id`
  const isIndexed = !filter.text && order !== 'distance'
  const { rows } = await sql<FoundRow>`
    with found as (
      select id, text_rank, rating, price, metres
      from (${isIndexed ? inIndexOrder(query, keys) : sortedFirst(query, keys)} limit 61) as listed
      limit ${limit}
    )
    select s.id, s.slug, s.name_ar, s.name_en, s.audience, c.key as city_key, c.name_ar as city_name_ar,
      c.name_en as city_name_en, s.district_ar, s.district_en, s.latitude, s.longitude, s.rating_count,
      f.from_price_halalas, k.category_keys, s.config_version, x.text_rank, x.rating::text, x.metres as distance_metres
    from found x
    join salons s on s.id = x.id
    join cities c on c.key = s.city_key
    join salon_search k on k.salon_id = s.id
    join salon_offers f on f.salon_id = s.id and f.category_key = ${filter.categoryKey ?? ''}
    order by ${keys}
  `.execute(db)
  return rows.map(toFoundSalon)
}

/** An index has the order: salons come in it one by one until the page is full, and the others are never looked at. */
function inIndexOrder({ filter, order, after }: SalonSearchQuery, keys: RawBuilder<unknown>) {
  return sql`
    select s.id, ${sortColumns(filter, order)}
    ${order === 'price' ? sql`from salon_offers f join salons s on s.id = f.salon_id` : sql`from salons s`}
    where ${conditions(filter, order, after)} ${filter.freeTime ? sql`and ${mayHaveFreeTime(filter.freeTime)}` : sql``}
    order by ${keys}`
}

/** All that fit have to be sorted; then they are asked for free time in turn, again until the page is full. `offset 0` keeps the two apart. */
function sortedFirst({ filter, order, after }: SalonSearchQuery, keys: RawBuilder<unknown>) {
  return sql`
    select id, text_rank, rating, price, metres
    from (
      select s.id, s.time_zone, s.furthest_days, s.minimum_notice_minutes, ${sortColumns(filter, order)}
      from salons s
      ${filter.text ? sql`join find_salon_texts(${filter.text}) t on t.salon_id = s.id` : sql``}
      ${order === 'price' ? sql`join salon_offers f on f.salon_id = s.id` : sql``}
      where ${conditions(filter, order, after)}
      order by ${keys}
      offset 0
    ) s
    where ${filter.freeTime ? mayHaveFreeTime(filter.freeTime) : sql`true`}
    order by ${keys}`
}

/** A salon as the statements for cards select it. */
export interface FoundRow
  extends Omit<FoundSalon, 'name' | 'city' | 'district' | 'position'>, Omit<SalonPosition, 'priceHalalas'> {
  nameAr: string
  nameEn: string
  cityKey: string
  cityNameAr: string
  cityNameEn: string
  districtAr: string
  districtEn: string
}

/** Built here and not as JSON by PostgreSQL, which takes it longer than all the rest of a row. */
export function toFoundSalon(row: FoundRow): FoundSalon {
  return {
    id: row.id,
    slug: row.slug,
    name: { ar: row.nameAr, en: row.nameEn },
    audience: row.audience,
    city: { key: row.cityKey, name: { ar: row.cityNameAr, en: row.cityNameEn } },
    district: { ar: row.districtAr, en: row.districtEn },
    latitude: row.latitude,
    longitude: row.longitude,
    ratingCount: row.ratingCount,
    fromPriceHalalas: row.fromPriceHalalas,
    categoryKeys: row.categoryKeys,
    configVersion: row.configVersion,
    position: {
      id: row.id,
      textRank: row.textRank,
      rating: row.rating,
      priceHalalas: row.fromPriceHalalas ?? NO_PRICE,
      distanceMetres: row.distanceMetres,
    },
  }
}

/** Sorts behind every price; the same number as in the index `salon_offers_price`. */
const NO_PRICE = 2_147_483_647

const ORDERS: Record<SalonOrder, RawBuilder<unknown>> = {
  relevance: sql`text_rank desc, rating desc`,
  rating: sql`rating desc`,
  price: sql`price`,
  distance: sql`metres`,
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
