import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- jsonb would sort the keys: a request that is sent again gets the very bytes of its first answer. A day's rows at most.
    alter table idempotency_keys alter column response type json using response::json;
  `.execute(db)
}
