import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { DB, Trx } from '../client.ts'

/** Rows to be, by table, in the order in which they may go in: what is pointed at comes first. */
export function emptyRows() {
  return {
    users: rowsOf<'users'>(),
    businesses: rowsOf<'businesses'>(),
    salons: rowsOf<'salons'>(),
    salonMembers: rowsOf<'salonMembers'>(),
    serviceCategories: rowsOf<'serviceCategories'>(),
    services: rowsOf<'services'>(),
    serviceVariants: rowsOf<'serviceVariants'>(),
    serviceAddOns: rowsOf<'serviceAddOns'>(),
    staff: rowsOf<'staff'>(),
    rooms: rowsOf<'rooms'>(),
    resources: rowsOf<'resources'>(),
    staffServices: rowsOf<'staffServices'>(),
    serviceRooms: rowsOf<'serviceRooms'>(),
    scheduleSeasons: rowsOf<'scheduleSeasons'>(),
    openingWindows: rowsOf<'openingWindows'>(),
    dateOverrides: rowsOf<'dateOverrides'>(),
    timeOff: rowsOf<'timeOff'>(),
    bookings: rowsOf<'bookings'>(),
    bookingLines: rowsOf<'bookingLines'>(),
    bookingEvents: rowsOf<'bookingEvents'>(),
    occupancies: rowsOf<'occupancies'>(),
    reviews: rowsOf<'reviews'>(),
    payments: rowsOf<'payments'>(),
    paymentOperations: rowsOf<'paymentOperations'>(),
    paymentEvents: rowsOf<'paymentEvents'>(),
  } satisfies Partial<Record<keyof DB, unknown>>
}
export type Rows = ReturnType<typeof emptyRows>

function rowsOf<Table extends keyof DB>(): Insertable<DB[Table]>[] {
  return []
}

/** One statement a table. */
export async function insertRows(trx: Trx, rows: Rows): Promise<void> {
  for (const [table, list] of Object.entries(rows)) {
    if (list.length > 0) await insertTable(trx, table, list)
  }
}

/**
 * The rows travel as one JSON parameter: thousands of placeholders would cost more than the insert itself.
 * A column that some rows name and others do not is null in those others.
 */
async function insertTable(trx: Trx, table: string, rows: readonly object[]): Promise<void> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  const target = sql.table(table)
  const json = JSON.stringify(rows.map(withColumnNames))
  await sql`
    insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${json}::json)
  `.execute(trx)
}

/** Kysely's renaming does not see the keys of a JSON parameter. What a jsonb column holds keeps its own. */
function withColumnNames(row: object): object {
  const entries = Object.entries(row)
  return Object.fromEntries(
    entries.map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )
}
