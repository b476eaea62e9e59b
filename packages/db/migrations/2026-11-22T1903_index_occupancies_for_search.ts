import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- as before, and with the booking, which tells a hold that has run out, so that the table itself need not be read
    create index occupancies_resource_booking on occupancies (resource_id, lower(during)) include (during, booking_id);
    drop index occupancies_resource_start;
  `.execute(db)
}
