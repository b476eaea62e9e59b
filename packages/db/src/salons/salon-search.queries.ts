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
  freeTime?: (FreeTimeQuery & { categoryKey?: string | undefined }) | undefined
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
  position: SalonPosition
}

/** Active salons that fit, in order: one statement, whose cost is that of the page where an index has the order. */
export async function searchSalons(db: Db, query: SalonSearchQuery): Promise<FoundSalon[]> {
  const { filter, order, limit } = query
  const keys = sql`${sql.join(ORDERS[order])}, id`
  // Put in order first and asked for free time one by one, so that it is asked of no more salons than the page needs.
  const { rows } = await sql<FoundSalon>`
    with found as (
      select id, text_rank, rating, price, metres, from_price_halalas
      from (
        select s.id, ${textRank(filter)} as text_rank, s.rating_average as rating, ${PRICE} as price,
          ${distanceMetres(filter)} as metres, f.from_price_halalas,
          s.time_zone, s.furthest_days, s.minimum_notice_minutes, ${ableStaff(filter)}
        ${sources(filter)}
        where ${sql.join(conditions(query), sql` and `)}
        order by ${keys}
        offset 0
      ) s
      where ${filter.freeTime ? mayHaveFreeTime(filter.freeTime) : sql`true`}
      order by ${keys}
      limit ${limit}
    )
    select s.id, s.slug, json_build_object('ar', s.name_ar, 'en', s.name_en) as name, s.audience,
      json_build_object('key', c.key, 'name', json_build_object('ar', c.name_ar, 'en', c.name_en)) as city,
      json_build_object('ar', s.district_ar, 'en', s.district_en) as district, s.latitude, s.longitude,
      s.rating_count, x.from_price_halalas, k.category_keys,
      json_build_object('id', s.id, 'textRank', x.text_rank, 'rating', x.rating::text, 'priceHalalas', x.price,
        'distanceMetres', x.metres) as position
    from found x
    join salons s on s.id = x.id
    join cities c on c.key = s.city_key
    join salon_search k on k.salon_id = s.id
    order by ${keys}
  `.execute(db)
  return rows
}

const ORDERS: Record<SalonOrder, RawBuilder<unknown>[]> = {
  relevance: [sql`text_rank desc`, sql`rating desc`],
  rating: [sql`rating desc`],
  price: [sql`price`],
  distance: [sql`metres`],
}

const PRICE = sql`coalesce(f.from_price_halalas, 2147483647)`

function textRank(filter: SalonFilter): RawBuilder<unknown> {
  return filter.text ? sql`t.text_rank` : sql`0`
}

/** Along the great circle, in whole metres, so that equal places are equal. */
function distanceMetres({ near }: SalonFilter): RawBuilder<unknown> {
  if (!near) return sql`null::integer`
  return sql`round(2 * 6371000 * asin(sqrt(least(1,
    power(sin(radians(s.latitude - ${near.lat}::float8) / 2), 2)
    + cos(radians(s.latitude)) * cos(radians(${near.lat}::float8)) * power(sin(radians(s.longitude - ${near.lng}::float8) / 2), 2)
  ))))::integer`
}

function ableStaff({ freeTime }: SalonFilter): RawBuilder<unknown> {
  return freeTime ? sql`a.staff_ids, a.gap_minutes` : sql`null`
}

function sources({ text, categoryKey = '', freeTime }: SalonFilter): RawBuilder<unknown> {
  const texts = text ? sql`join find_salon_texts(${text}) t on t.salon_id = s.id` : sql``
  const able = sql`join salon_offers a on a.salon_id = s.id and a.category_key = ${freeTime?.categoryKey ?? ''}`
  return sql`
    from salons s
    join salon_offers f on f.salon_id = s.id and f.category_key = ${categoryKey}
    ${texts}
    ${freeTime ? able : sql``}`
}

function conditions({ filter, order, after }: SalonSearchQuery): RawBuilder<unknown>[] {
  const { cityKey, audience, minRating, maxPriceHalalas, near } = filter
  const all = [sql`s.is_active`]
  if (cityKey !== undefined) all.push(sql`s.city_key = ${cityKey}`)
  if (audience !== undefined) all.push(sql`s.audience = ${audience}`)
  if (minRating !== undefined) all.push(sql`s.rating_average >= ${minRating}::numeric`)
  if (maxPriceHalalas !== undefined) all.push(sql`f.from_price_halalas <= ${maxPriceHalalas}`)
  if (near) all.push(inBox(near), sql`${distanceMetres(filter)} <= ${near.radiusKm * 1000}::float8`)
  if (after) all.push(comesAfter(filter, order, after))
  return all
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
