import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- of the platform's own account; those of businesses have theirs
    create index payments_platform on payments (created_at) where account_id is null
  `.execute(db)
}
