import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db } from '../client.ts'

/** Changes whenever a salon's public page does. */
export interface SalonStamp {
  id: string
  configVersion: number
  ratingSum: number
  ratingCount: number
}

/** `undefined`: no such active salon. */
export function findSalonStamp(db: Db, slug: string): Promise<SalonStamp | undefined> {
  return db
    .selectFrom('salons')
    .select(['id', 'configVersion', 'ratingSum', 'ratingCount'])
    .where('slug', '=', slug)
    .where('isActive', '=', true)
    .executeTakeFirst()
}

export interface PlaceNames {
  /** `null`: no such city. */
  city: Localized | null
  /** `null`: no such category, or none asked for. */
  category: Localized | null
}

/** Names of a city and of a category, whether or not a salon is there; in one statement. */
export async function findPlaceNames(
  db: Db,
  { cityKey, categoryKey }: { cityKey: string; categoryKey: string | null },
): Promise<PlaceNames> {
  const { rows } = await sql<PlaceNames>`
    select
      (select json_build_object('ar', name_ar, 'en', name_en) from cities where key = ${cityKey}) as city,
      (select json_build_object('ar', name_ar, 'en', name_en) from categories where key = ${categoryKey}::text) as category
  `.execute(db)
  return rows[0] ?? { city: null, category: null }
}

/** Every city with an active salon, and every category offered in it; the city itself has no category. */
export async function listPlaces(db: Db): Promise<{ cityKey: string; categoryKey: string | null }[]> {
  const { rows } = await sql<{ cityKey: string; categoryKey: string | null }>`
    select distinct s.city_key, nullif(o.category_key, '') as category_key
    from salons s join salon_offers o on o.salon_id = s.id
    where s.is_active
    order by city_key, category_key nulls first
  `.execute(db)
  return rows
}

/** The slugs with which parts of so many active salons begin, in their order. */
export async function listPartStarts(db: Db, salonsAPart: number): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from (
      select slug, row_number() over (order by slug) as place from salons where is_active
    ) numbered
    where place % ${salonsAPart}::integer = 1 % ${salonsAPart}::integer
    order by slug
  `.execute(db)
  return rows.map(({ slug }) => slug)
}

/** Slugs of active salons in their order, from one on. */
export async function listSlugs(
  db: Db,
  { from, isAfter, limit }: { from: string; isAfter: boolean; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('salons')
    .select('slug')
    .where('isActive', '=', true)
    .where('slug', isAfter ? '>' : '>=', from)
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(({ slug }) => slug)
}
