import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- those who watch look at the last hour, several times a minute
    create index notifications_age on notifications using brin (created_at) with (autosummarize = on);
  `.execute(db)
}
