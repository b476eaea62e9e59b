import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- it runs inside bulk loads too, where the tables have no statistics yet and look small: without this a load of
    -- thousands of salons reads all of their staff's services once for each of them
    alter function refresh_salon_search(uuid[]) set enable_seqscan = off;
  `.execute(db)
}
