import { sql } from 'kysely'
import type { SalonRole } from '@salon/domain'
import type { Db } from '../client.ts'

/** The salon if it is there, with the user's role in it (`null`: none). `undefined`: no such salon. */
export function findMembership(
  db: Db,
  key: { salonId: string; userId: string },
): Promise<{ role: SalonRole | null } | undefined> {
  return db
    .selectFrom('salons as s')
    .leftJoin('salonMembers as m', (join) =>
      join.onRef('m.salonId', '=', 's.id').on('m.userId', '=', key.userId),
    )
    .where('s.id', '=', key.salonId)
    .select(sql<SalonRole | null>`m.role`.as('role'))
    .executeTakeFirst()
}

/** Is the user one of the salon's people who get its messages? */
export async function findHearsOfBookings(
  db: Db,
  key: { salonId: string; userId: string },
): Promise<boolean> {
  const member = await db
    .selectFrom('salonMembers')
    .select('hearsOfBookings')
    .where('salonId', '=', key.salonId)
    .where('userId', '=', key.userId)
    .executeTakeFirst()
  return member?.hearsOfBookings ?? false
}

/** `false` for who does not belong to the salon. */
export async function updateHearsOfBookings(
  db: Db,
  key: { salonId: string; userId: string },
  hearsOfBookings: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('salonMembers')
    .set({ hearsOfBookings })
    .where('salonId', '=', key.salonId)
    .where('userId', '=', key.userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
