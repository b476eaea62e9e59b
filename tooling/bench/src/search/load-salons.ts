import type { Db } from '@salon/db'
import { loadBulk } from '@salon/db/demo'
import { sql } from 'kysely'

/** The large tables of a load. */
const TABLES = ['bookings', 'booking_lines', 'occupancies']

/**
 * Bulk salons for a database that is only searched. What guards writes is taken off for good (exclusion constraint, foreign keys), and the
 * indexes are built once at the end: a third of the time that the same rows take as bookings.
 */
export async function loadSalons(db: Db, salons: number, now: Date): Promise<void> {
  await sql`alter table occupancies drop constraint occupancies_no_overlap`.execute(db)
  for (const table of TABLES) await sql`alter table ${sql.id(table)} disable trigger all`.execute(db)
  const indexes = await listIndexes(db)
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(db)
  await loadBulk(db, { salons, now, onProgress: (done) => showProgress(done.salons, salons) })
  for (const { definition } of indexes) await sql.raw(definition).execute(db)
  await sql`vacuum (analyze)`.execute(db)
}

/** Those that no constraint needs. */
async function listIndexes(db: Db): Promise<{ name: string; definition: string }[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select c.relname::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any(${TABLES}::regclass[])
      and not exists (select from pg_constraint where conindid = i.indexrelid)`.execute(db)
  return rows
}

/** On a terminal one line that counts up; in a file a line for each tenth. */
function showProgress(done: number, all: number): void {
  const text = `  ${done} of ${all} salons loaded `
  if (process.stderr.isTTY) process.stderr.write(`\r${text}`)
  else if ((done * 10) % all === 0) console.error(text)
}
