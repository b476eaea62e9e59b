import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'
import { toFoundSalon, type FoundRow, type FoundSalon } from '../salons/salon-search.queries.ts'

/** Where a page ended. */
export interface FavouritePosition {
  /** ISO-8601 in UTC with microseconds, as stored: a JavaScript date would round it. */
  addedAt: string
  salonId: string
}

export interface FavouriteSalon {
  salon: FoundSalon
  position: FavouritePosition
}

/** Active salons that the user keeps, the one added last first, in one statement. */
export async function listFavouriteSalons(
  db: Db,
  query: { userId: string; after: FavouritePosition | null; limit: number },
): Promise<FavouriteSalon[]> {
  const { userId, after, limit } = query
  const { rows } = await sql<FoundRow & { addedAt: string }>`
    select s.id, s.slug, s.name_ar, s.name_en, s.audience, c.key as city_key, c.name_ar as city_name_ar,
      c.name_en as city_name_en, s.district_ar, s.district_en, s.latitude, s.longitude, s.rating_count,
      f.from_price_halalas, k.category_keys, s.config_version, 0 as text_rank, s.rating_average::text as rating,
      null::integer as distance_metres,
      to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as added_at
    from favourite_salons m
    join salons s on s.id = m.salon_id and s.is_active
    join cities c on c.key = s.city_key
    join salon_search k on k.salon_id = s.id
    join salon_offers f on f.salon_id = s.id and f.category_key = ''
    where m.user_id = ${userId}
      ${after ? sql`and (m.created_at, m.salon_id) < (${after.addedAt}::timestamptz, ${after.salonId}::uuid)` : sql``}
    order by m.created_at desc, m.salon_id desc
    limit ${limit}
  `.execute(db)
  return rows.map(({ addedAt, ...row }) => ({
    salon: toFoundSalon(row),
    position: { addedAt, salonId: row.id },
  }))
}

/** Ids of the active salons that the user keeps; no more than she may keep. */
export async function listFavouriteIds(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('favouriteSalons as m')
    .innerJoin('salons as s', (join) => join.onRef('s.id', '=', 'm.salonId').on('s.isActive', '=', true))
    .select('m.salonId')
    .where('m.userId', '=', userId)
    .orderBy('m.createdAt', 'desc')
    .orderBy('m.salonId', 'desc')
    .execute()
  return rows.map(({ salonId }) => salonId)
}

/**
 * Keeps a salon, once, in one statement; the user's row must be locked, or two at once could pass the limit.
 * @returns `null` when there is no such active salon; `false` when there are as many already and this is not one of them
 */
export async function insertFavourite(
  trx: Trx,
  { userId, salonId, now, most }: { userId: string; salonId: string; now: Date; most: number },
): Promise<boolean | null> {
  const { rows } = await sql<{ isKept: boolean }>`
    with kept as (select salon_id from favourite_salons where user_id = ${userId}),
      added as (
        insert into favourite_salons (user_id, salon_id, created_at)
        select ${userId}, s.id, ${now} from salons s
        where s.id = ${salonId} and s.is_active and (select count(*) from kept) < ${most}::integer
        on conflict (user_id, salon_id) do nothing
        returning salon_id
      )
    select exists (select 1 from added) or exists (select 1 from kept where salon_id = s.id) as is_kept
    from salons s
    where s.id = ${salonId} and s.is_active
  `.execute(trx)
  return rows[0]?.isKept ?? null
}

/** Also of a salon that is hidden by now, or was never kept. */
export async function deleteFavourite(db: Db, key: { userId: string; salonId: string }): Promise<void> {
  await db
    .deleteFrom('favouriteSalons')
    .where('userId', '=', key.userId)
    .where('salonId', '=', key.salonId)
    .execute()
}

/** For an account that is being deleted. */
export async function deleteFavouritesOf(trx: Trx, { userId }: { userId: string }): Promise<void> {
  await trx.deleteFrom('favouriteSalons').where('userId', '=', userId).execute()
}

/** For a user's export of her data; hidden salons are in it too. */
export function listFavouriteRows(trx: Trx, userId: string) {
  return trx
    .selectFrom('favouriteSalons as m')
    .innerJoin('salons as s', 's.id', 'm.salonId')
    .select(['m.salonId', 's.slug', 'm.createdAt'])
    .where('m.userId', '=', userId)
    .orderBy('m.createdAt')
    .orderBy('m.salonId')
    .execute()
}
