import { sql } from 'kysely'
import type { Trx } from '../../client.ts'

/** Has whoever changes the settings of a salon take turns; bookings go on. `false`: there is no such salon. */
export async function lockSalon(trx: Trx, salonId: string): Promise<boolean> {
  const { rows } = await sql`select from salons where id = ${salonId} for no key update`.execute(trx)
  return rows.length > 0
}
