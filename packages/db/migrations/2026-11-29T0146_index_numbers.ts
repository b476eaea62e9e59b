import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what a salon took in a stretch of time
    create index receipts_salon on receipts (salon_id, issued_at);
  `.execute(db)
}
