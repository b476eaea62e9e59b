import type { Localized } from '@salon/domain'
import type { Trx } from '../client.ts'

/** Names of what every installation has, by key, in the platform's order. */
export interface ReferenceNames {
  cities: ReadonlyMap<string, Localized>
  categories: ReadonlyMap<string, Localized>
}

export async function readReferenceNames(trx: Trx): Promise<ReferenceNames> {
  return { cities: await namesOf(trx, 'cities'), categories: await namesOf(trx, 'categories') }
}

async function namesOf(trx: Trx, table: 'cities' | 'categories'): Promise<Map<string, Localized>> {
  const rows = await trx.selectFrom(table).select(['key', 'nameAr', 'nameEn']).orderBy('position').execute()
  return new Map(rows.map(({ key, nameAr, nameEn }) => [key, { ar: nameAr, en: nameEn }]))
}
