import { sql, type RawBuilder } from 'kysely'

const ARRAYS = {
  int: sql`int[]`,
  uuid: sql`uuid[]`,
  timestamptz: sql`timestamptz[]`,
  jsonb: sql`jsonb[]`,
}

/**
 * Rows as parameters, an array for each column, for `from`: `rowsOf({ id: 'uuid' }, people) as p(id)`. PostgreSQL does not look at
 * their number when it plans: it takes them for ten, and so keeps the plan of a prepared statement, where one for their very number
 * would seem worth making each time and takes longer than what it saves.
 * @param types of the columns, by their names in the rows
 */
export function rowsOf<Column extends string>(
  types: Record<Column, keyof typeof ARRAYS>,
  rows: readonly Readonly<Record<NoInfer<Column>, string | number>>[],
): RawBuilder<unknown> {
  const columns = Object.entries<keyof typeof ARRAYS>(types).map(([column, type]) => {
    const values = rows.map((row) => row[column as Column])
    return sql`(select ${values}::${ARRAYS[type]})`
  })
  return sql`unnest(${sql.join(columns)})`
}
