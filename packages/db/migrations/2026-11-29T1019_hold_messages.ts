import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- of a message that is held back while the move it tells of may be taken back: what the customer knows of her visit until then,
    -- and in which version of the booking that was true
    alter table notifications add column known_visit jsonb;
  `.execute(db)
}
