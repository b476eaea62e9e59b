import { sql } from 'kysely'
import type { Trx } from '../client.ts'

/** Which salons to make, by number from 1, both ends included, and how large they are. */
export interface BulkChunk {
  first: number
  last: number
  staffPerSalon: number
  now: Date
}

/** Slugs of bulk salons: `bulk-000001`. */
export const BULK_SLUG = 'bulk-'

/**
 * Ids follow from what they are for, in the shape of UUIDv7 and in order, which the indexes like. The function is this
 * connection's own and is gone with it. The seed makes `random()` repeat itself.
 */
export async function prepareChunk(trx: Trx, { first }: BulkChunk): Promise<void> {
  await sql`
    create or replace function pg_temp.bulk_id(kind text, number bigint) returns uuid language sql immutable as $$
      select ('01900000-0000-7' || left(md5(kind), 3) || '-8000-' || lpad(to_hex(number), 12, '0'))::uuid
    $$`.execute(trx)
  await sql`select setseed(${1 / (first + 1)})`.execute(trx)
}

/**
 * Salons with 30 % in Riyadh and 20 % in Jeddah, ratings from 3 to 5 without the reviews behind them, three services of 45, 60
 * and 90 minutes that everybody does, and staff of whom each has another day off.
 */
export async function insertBulkSalons(trx: Trx, chunk: BulkChunk): Promise<void> {
  await insertSalons(trx, chunk)
  await insertMenu(trx, chunk)
  await insertStaff(trx, chunk)
  await insertWindows(trx, chunk)
}

async function insertSalons(trx: Trx, { first, last, now }: BulkChunk): Promise<void> {
  await sql`
    insert into businesses (id, legal_name_ar, legal_name_en, created_at)
    select pg_temp.bulk_id('business', n), 'منشأة تجريبية ' || n, 'Bulk business ' || n, ${now}
    from generate_series(${first}::int, ${last}::int) n`.execute(trx)
  await sql`
    insert into salons (id, business_id, slug, name_ar, name_en, audience, city_key, district_ar, district_en, latitude, longitude,
      status, payment_policy_chosen, minimum_notice_minutes, rating_sum, rating_count, created_at)
    select pg_temp.bulk_id('salon', n), pg_temp.bulk_id('business', n), ${BULK_SLUG}::text || lpad(n::text, 6, '0'),
      'صالون تجريبي ' || n, 'Bulk salon ' || n, (array['women', 'women', 'men', 'kids'])[1 + n % 4], c.key, 'حي تجريبي', 'Bulk district',
      c.latitude + (random() - 0.5) / 5, c.longitude + (random() - 0.5) / 5, 'live', true, 0, round(count * (3 + 2 * random())), count, ${now}
    from (
      select n, random() as place, 5 + floor(random() * 900)::int as count
      from generate_series(${first}::int, ${last}::int) n
    ) drawn
    join cities c on c.key = case when place < 0.3 then 'riyadh' when place < 0.5 then 'jeddah'
      else (array['makkah', 'madinah', 'dammam', 'khobar'])[1 + floor((place - 0.5) * 8)::int] end`.execute(
    trx,
  )
}

const MENU = sql`(values
  (1, 'hair', 'قص شعر', 'Haircut', 45, 10000),
  (2, 'nails', 'باديكير', 'Pedicure', 60, 12000),
  (3, 'makeup', 'مكياج سهرة', 'Evening makeup', 90, 40000)
) as menu(item, category_key, name_ar, name_en, minutes, halalas)`

async function insertMenu(trx: Trx, { first, last }: BulkChunk): Promise<void> {
  await sql`
    insert into service_categories (id, salon_id, category_key, name_ar, name_en, position)
    select pg_temp.bulk_id('category', n * 10 + item), pg_temp.bulk_id('salon', n), c.key, c.name_ar, c.name_en, item
    from generate_series(${first}::int, ${last}::int) n cross join ${MENU} join categories c on c.key = category_key`.execute(
    trx,
  )
  await sql`
    insert into services (id, salon_id, category_id, name_ar, name_en, duration_minutes, price_halalas, position)
    select pg_temp.bulk_id('service', n * 10 + item), pg_temp.bulk_id('salon', n), pg_temp.bulk_id('category', n * 10 + item),
      name_ar, name_en, minutes, halalas, item
    from generate_series(${first}::int, ${last}::int) n cross join ${MENU}`.execute(trx)
}

async function insertStaff(trx: Trx, { first, last, staffPerSalon }: BulkChunk): Promise<void> {
  const everybody = sql`generate_series(${first}::int, ${last}::int) n cross join generate_series(1, ${staffPerSalon}::int) k`
  await sql`
    insert into staff (id, salon_id, name_ar, name_en, position)
    select pg_temp.bulk_id('staff', n * 100 + k), pg_temp.bulk_id('salon', n), 'موظفة ' || k, 'Stylist ' || k, k from ${everybody}
  `.execute(trx)
  await sql`
    insert into resources (id, salon_id, staff_id)
    select pg_temp.bulk_id('staff', n * 100 + k), pg_temp.bulk_id('salon', n), pg_temp.bulk_id('staff', n * 100 + k) from ${everybody}
  `.execute(trx)
  await sql`
    insert into staff_services (salon_id, staff_id, service_id)
    select pg_temp.bulk_id('salon', n), pg_temp.bulk_id('staff', n * 100 + k), pg_temp.bulk_id('service', n * 10 + item)
    from ${everybody} cross join generate_series(1, 3) item`.execute(trx)
}

/** 10:00–15:00 and 16:00–22:00, the salon every day and her on six. */
async function insertWindows(trx: Trx, { first, last, staffPerSalon }: BulkChunk): Promise<void> {
  await sql`
    insert into opening_windows (id, salon_id, staff_id, weekday, start_minute, length_minutes)
    select pg_temp.bulk_id('window', ((n * 100 + k) * 10 + weekday) * 10 + part), pg_temp.bulk_id('salon', n),
      case when k > 0 then pg_temp.bulk_id('staff', n * 100 + k) end, weekday,
      case part when 1 then 600 else 960 end, case part when 1 then 300 else 360 end
    from generate_series(${first}::int, ${last}::int) n, generate_series(0, ${staffPerSalon}::int) k,
      generate_series(0, 6) weekday, generate_series(1, 2) part
    where k = 0 or weekday <> k % 7`.execute(trx)
}
