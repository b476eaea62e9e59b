import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what waits for a salon's answer is asked for again and again, and is little of all that it ever had
    create index bookings_pending on bookings (salon_id, starts_at) where status = 'pending';
  `.execute(db)
}
