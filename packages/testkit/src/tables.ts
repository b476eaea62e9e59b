import type { Db } from '@salon/db'
import { sql } from 'kysely'

/** Every table that has rows, with all of them as text: to look for what must not stand in any. */
export async function readTables(db: Db): Promise<{ table: string; text: string }[]> {
  const { rows: tables } = await sql<{ table: string }>`
    select tablename as table from pg_tables where schemaname = 'public' order by tablename`.execute(db)
  const each = tables.map(
    ({ table }) =>
      sql`select ${table}::text as table, string_agg(t::text, chr(10)) as text from ${sql.table(table)} t`,
  )
  const all = sql<{ table: string; text: string | null }>`${sql.join(each, sql` union all `)}`
  const { rows } = await all.execute(db)
  return rows.flatMap(({ table, text }) => (text === null ? [] : [{ table, text }]))
}
