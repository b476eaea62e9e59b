import { sql } from 'kysely'
import type { Localized } from '@salon/domain'
import type { Db } from '../client.ts'

const MOST_ROWS = 200

export interface CityRow {
  key: string
  name: Localized
  latitude: number
  longitude: number
  salonCount: number
}

/** Cities with an active salon, in the platform's order. */
export function listCitiesWithSalons(db: Db): Promise<CityRow[]> {
  return db
    .selectFrom('cities as c')
    .innerJoin('salons as s', (join) => join.onRef('s.cityKey', '=', 'c.key').on('s.isActive', '=', true))
    .select((eb) => [
      'c.key',
      sql<Localized>`json_build_object('ar', c.name_ar, 'en', c.name_en)`.as('name'),
      'c.latitude',
      'c.longitude',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('salonCount'),
    ])
    .groupBy('c.key')
    .orderBy('c.position')
    .orderBy('c.key')
    .limit(MOST_ROWS)
    .execute()
}

export interface CategoryRow {
  key: string
  name: Localized
  salonCount: number
}

/** Categories in which an active salon offers a service, in the platform's order. */
export function listCategoriesWithSalons(db: Db): Promise<CategoryRow[]> {
  return db
    .selectFrom('categories as c')
    .innerJoin('salonOffers as o', 'o.categoryKey', 'c.key')
    .innerJoin('salons as s', (join) => join.onRef('s.id', '=', 'o.salonId').on('s.isActive', '=', true))
    .select((eb) => [
      'c.key',
      sql<Localized>`json_build_object('ar', c.name_ar, 'en', c.name_en)`.as('name'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('salonCount'),
    ])
    .groupBy('c.key')
    .orderBy('c.position')
    .orderBy('c.key')
    .limit(MOST_ROWS)
    .execute()
}
