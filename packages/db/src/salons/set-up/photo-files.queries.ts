import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** Longer than any photo takes to arrive. */
const ARRIVAL = sql`interval '1 hour'`

export interface NewPhotoTicket {
  tokenHash: Buffer
  salonId: string
  userId: string
  expiresAt: Date
}

/** How long files that could not be removed wait, so that others have their turn. */
const PAUSE = sql`interval '1 hour'`

/** Whether somebody who is still there may change a salon's photos. */
const manages = (userId: RawBuilder<unknown>, salonId: RawBuilder<unknown>) => sql<boolean>`exists (
  select from users u where u.id = ${userId} and u.deleted_at is null and (u.is_admin or exists (
    select from salon_members m where m.salon_id = ${salonId} and m.user_id = u.id and m.role in ('manager', 'owner'))))`

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
    from spent s where s.expires_at > ${now} and ${manages(sql`s.user_id`, sql`s.salon_id`)}`.execute(db)
  return rows[0]
}

/** Whether whoever used a ticket still manages the salon, as a photo takes its time to arrive. */
export async function maySendPhoto(
  trx: Trx,
  { salonId, userId }: { salonId: string; userId: string },
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${manages(sql`${userId}::uuid`, sql`${salonId}::uuid`)} as may`.execute(trx)
  return rows[0]?.may ?? false
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
export async function deletePhotoLeftovers(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from photo_leftovers where photo_id = any(${ids}::uuid[])`.execute(db)
}

/** Their files could not be removed, and are due again later. */
export async function postponePhotoLeftovers(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update photo_leftovers set due_at = now() + ${PAUSE} where photo_id = any(${ids}::uuid[])`.execute(
    db,
  )
}
