import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- by these the purge finds what is over without reading the whole table
    create index otp_challenges_age on otp_challenges (created_at);
    -- nulls do not count: the earlier of running out and being ended
    create index sessions_end on sessions (least(expires_at, revoked_at));
  `.execute(db)
}
