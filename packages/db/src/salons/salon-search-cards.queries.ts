import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { toCardFacts, type CardRow, type SalonCardFacts } from './salon-search.queries.ts'

export interface PricedCard {
  facts: SalonCardFacts
  /** The cheapest service by category key; of them all under the empty key. `null` where nothing is on offer. */
  fromPricesHalalas: Record<string, number | null>
}

/** What the cards of these salons show but for ratings and what was searched for, in one statement; in any order. */
export async function listSalonCards(db: Db, salonIds: readonly string[]): Promise<PricedCard[]> {
  const { rows } = await sql<CardRow & Pick<PricedCard, 'fromPricesHalalas'>>`
    select s.id, s.slug, s.name_ar, s.name_en, s.audience, c.key as city_key, c.name_ar as city_name_ar,
      c.name_en as city_name_en, s.district_ar, s.district_en, s.latitude, s.longitude, k.category_keys, s.config_version,
      (select json_object_agg(f.category_key, f.from_price_halalas) from salon_offers f where f.salon_id = s.id) as from_prices_halalas
    from salons s
    join cities c on c.key = s.city_key
    join salon_search k on k.salon_id = s.id
    where s.id = any(${salonIds}::uuid[])
  `.execute(db)
  return rows.map(({ fromPricesHalalas, ...row }) => ({ facts: toCardFacts(row), fromPricesHalalas }))
}
