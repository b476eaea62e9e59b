import { sql } from 'kysely'
import type { Db } from '@salon/db'

interface TableState {
  name: string
  rows: number
  digest: string | null
}

/** Every row of every table as a digest, so that nothing can be stored or changed unseen; without the counters of limits. */
export async function fingerprint(db: Db): Promise<TableState[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rate_limits' order by 1`.execute(
    db,
  )
  const states = tables.map(
    ({ name }) => sql`
      select ${name}::text as name, count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as digest
      from ${sql.id(name)} t`,
  )
  const { rows } = await sql<TableState>`${sql.join(states, sql` union all `)} order by 1`.execute(db)
  return rows
}
