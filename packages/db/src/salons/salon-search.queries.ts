import { sql } from 'kysely'
import type { Audience, Localized } from '@salon/domain'
import type { Db } from '../client.ts'
import {
  keysOf,
  listInOrder,
  NO_PRICE,
  type SalonPosition,
  type SalonSearchQuery,
} from './salon-search-order.ts'

/** What a card shows of a salon that stays as it is until the salon's version moves. */
export interface SalonCardFacts {
  id: string
  slug: string
  name: Localized
  audience: Audience
  city: { key: string; name: Localized }
  district: Localized
  latitude: number
  longitude: number
  categoryKeys: string[]
  /** Moves with all of this and with whatever decides the salon's times; see `SalonConfig.version`. */
  configVersion: number
}

/** What a card shows of a salon. */
export interface FoundSalon extends SalonCardFacts {
  ratingCount: number
  fromPriceHalalas: number | null
  position: SalonPosition
}

/**
 * Active salons that fit, in order, in one statement. No more than 61, and the statement says so: a plan that is kept for any `limit` would
 * else be one for a tenth of all salons, and read them all.
 */
export async function searchSalons(db: Db, query: SalonSearchQuery): Promise<FoundSalon[]> {
  const { filter, order, limit } = query
  const { rows } = await sql<FoundRow>`
    with found as (
      select id, text_rank, rating, price, metres
      from (${listInOrder(query)} limit 61) as listed
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
    order by ${keysOf(order)}
  `.execute(db)
  return rows.map(toFoundSalon)
}

/** A salon as the statements for cards select it. */
export interface CardRow extends Omit<SalonCardFacts, 'name' | 'city' | 'district'> {
  nameAr: string
  nameEn: string
  cityKey: string
  cityNameAr: string
  cityNameEn: string
  districtAr: string
  districtEn: string
}

export interface FoundRow extends CardRow, Omit<SalonPosition, 'priceHalalas'> {
  ratingCount: number
  fromPriceHalalas: number | null
}

/** Built here and not as JSON by PostgreSQL, which takes it longer than all the rest of a row. */
export function toCardFacts(row: CardRow): SalonCardFacts {
  return {
    id: row.id,
    slug: row.slug,
    name: { ar: row.nameAr, en: row.nameEn },
    audience: row.audience,
    city: { key: row.cityKey, name: { ar: row.cityNameAr, en: row.cityNameEn } },
    district: { ar: row.districtAr, en: row.districtEn },
    latitude: row.latitude,
    longitude: row.longitude,
    categoryKeys: row.categoryKeys,
    configVersion: row.configVersion,
  }
}

export function toFoundSalon(row: FoundRow): FoundSalon {
  return {
    ...toCardFacts(row),
    ratingCount: row.ratingCount,
    fromPriceHalalas: row.fromPriceHalalas,
    position: {
      id: row.id,
      textRank: row.textRank,
      rating: row.rating,
      priceHalalas: row.fromPriceHalalas ?? NO_PRICE,
      distanceMetres: row.distanceMetres,
    },
  }
}
