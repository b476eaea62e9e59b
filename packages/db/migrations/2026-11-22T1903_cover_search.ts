import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- as before, and with the booking, which tells a hold that has run out, so that the table itself need not be read
    create index occupancies_resource_booking on occupancies (resource_id, lower(during)) include (during, booking_id);
    drop index occupancies_resource_start;

    -- in the order of a result, with what decides whether a salon is in it, so that only those shown are read whole
    drop index salons_city_rating;
    create index salons_city_rating on salons (city_key, rating_average desc, id)
      include (audience, time_zone, furthest_days, minimum_notice_minutes) where is_active;
    drop index salons_rating;
    create index salons_rating on salons (rating_average desc, id)
      include (audience, time_zone, furthest_days, minimum_notice_minutes) where is_active;
  `.execute(db)
}
