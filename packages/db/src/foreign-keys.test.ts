import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

/** Of which nobody ever deletes a row: people are emptied, what was booked and paid stays. A new table is not among them unless it is like that. */
const KEPT = [
  ...['users', 'cities', 'categories'],
  ...['bookings', 'reviews', 'payments', 'payment_operations', 'receipts'],
]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

interface ForeignKey {
  parent: string
  /** The table and columns that point there. */
  child: string
  /** Has an index that begins with one of the columns and has all rows that point somewhere. */
  isIndexed: boolean
}

async function listForeignKeys(): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    with keys as (
      select c.oid, c.conrelid, c.confrelid, a.attnum, a.attname
      from pg_constraint c
      cross join unnest(c.conkey) column_number
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = column_number
      where c.contype = 'f')
    select k.confrelid::regclass::text as parent,
      format('%s (%s)', k.conrelid::regclass, string_agg(k.attname, ', ' order by k.attnum)) as child,
      bool_or(exists (
        select from pg_index i
        where i.indrelid = k.conrelid and i.indkey[0] = k.attnum
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', k.attname))
      )) as "isIndexed"
    from keys k group by k.oid, k.conrelid, k.confrelid order by 1, 2`.execute(database.db)
  return rows
}

it('finds what points at a row that is deleted by an index, instead of reading the table', async () => {
  const keys = await listForeignKeys()
  const scanned = keys.filter(({ parent, isIndexed }) => !KEPT.includes(parent) && !isIndexed)
  expect(scanned.map(({ parent, child }) => `${child} → ${parent}`)).toEqual([])
})

it('makes an exception of tables alone that something points at', async () => {
  const parents = (await listForeignKeys()).map(({ parent }) => parent)
  expect(KEPT.filter((table) => !parents.includes(table))).toEqual([])
})
