import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** Longer than any photo takes to arrive. */
const ARRIVAL = sql`interval '1 hour'`

export interface NewPhotoTicket {
  tokenHash: Buffer
  salonId: string
  userId: string
  expiresAt: Date
}

/** Lets somebody send one photo of a salon. */
export async function insertPhotoTicket(db: Db, ticket: NewPhotoTicket): Promise<void> {
  await db.insertInto('photoTickets').values(ticket).execute()
}

/**
 * Takes a ticket away from whoever uses it. `undefined`: there is none such that still counts, or its owner no longer manages
 * the salon.
 */
export async function spendPhotoTicket(
  db: Db,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
): Promise<{ salonId: string; userId: string } | undefined> {
  const { rows } = await sql<{ salonId: string; userId: string }>`
    with spent as (
      delete from photo_tickets where token_hash = ${tokenHash} returning salon_id, user_id, expires_at)
    select s.salon_id as "salonId", s.user_id as "userId"
    from spent s join users u on u.id = s.user_id and u.deleted_at is null
    where s.expires_at > ${now}
      and (u.is_admin or exists (
        select from salon_members m
        where m.salon_id = s.salon_id and m.user_id = u.id and m.role in ('manager', 'owner')))`.execute(db)
  return rows[0]
}

/** Says that files will be there before a photo stands for them. */
export async function insertPhotoLeftover(db: Db, photoId: string): Promise<void> {
  await sql`insert into photo_leftovers (photo_id, due_at) values (${photoId}, now() + ${ARRIVAL})`.execute(
    db,
  )
}

/** A photo stands for them now. `false`: their time was over, and they may be gone. */
export async function claimPhotoLeftover(trx: Trx, photoId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from photo_leftovers where photo_id = ${photoId} and due_at > now() returning photo_id`.execute(
    trx,
  )
  return rows.length > 0
}

/** Whose files may be removed, those that wait longest first. */
export async function listPhotoLeftovers(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select photo_id as id from photo_leftovers where due_at <= now() order by due_at limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Their files are gone. */
export async function deletePhotoLeftover(db: Db, photoId: string): Promise<void> {
  await db.deleteFrom('photoLeftovers').where('photoId', '=', photoId).execute()
}
