import { sql } from 'kysely'
import type { ErasedPerson } from '../accounts/account-deletion.queries.ts'
import type { Db, Trx } from '../client.ts'
import { findPerson, type SalonClientKey } from './client-person.ts'

/** What a salon wrote down about one of its clients, empty where it did not; `undefined`: the booking is of no client of it. */
export async function findClientNote(db: Db, key: SalonClientKey): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(n.text, '') as text
    from (${findPerson(key)}) person
    left join client_notes n on n.salon_id = ${key.salonId} and n.phone = person.phone`.execute(db)
  return rows[0]?.text
}

/** What a salon wrote down about its clients with these numbers, by number. One statement. */
export async function listNotesOfPhones(
  db: Db,
  { salonId, phones }: { salonId: string; phones: readonly string[] },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ phone: string; text: string }>`
    select phone, text from client_notes where salon_id = ${salonId} and phone = any(${phones}::text[])`.execute(
    db,
  )
  return new Map(rows.map(({ phone, text }) => [phone, text]))
}

/** Keeps a note about a client; one without words is not kept. */
export async function storeClientNote(trx: Trx, key: SalonClientKey, text: string): Promise<void> {
  if (text === '') {
    await sql`
      delete from client_notes n using (${findPerson(key)}) person
      where n.salon_id = ${key.salonId} and n.phone = person.phone`.execute(trx)
    return
  }
  // whose account is being deleted meanwhile is nobody's client any more once the lock is had
  await sql`
    select from users u where u.phone in (select phone from (${findPerson(key)}) person) for share`.execute(
    trx,
  )
  await sql`
    insert into client_notes (salon_id, phone, text, updated_at)
    select ${key.salonId}::uuid, person.phone, ${text}, ${key.now}::timestamptz from (${findPerson(key)}) person
    on conflict (salon_id, phone) do update set text = excluded.text, updated_at = excluded.updated_at`.execute(
    trx,
  )
}

/** What salons wrote down about a user, wherever they did. */
export function listClientNotesOn(db: Db, userId: string) {
  return db
    .selectFrom('clientNotes as n')
    .innerJoin('users as u', 'u.phone', 'n.phone')
    .innerJoin('salons as s', 's.id', 'n.salonId')
    .select(['s.slug as salonSlug', 'n.text', 'n.updatedAt'])
    .where('u.id', '=', userId)
    .orderBy('n.updatedAt')
    .orderBy('n.salonId')
    .execute()
}

export async function deleteClientNotesOn(trx: Trx, person: ErasedPerson): Promise<void> {
  await trx.deleteFrom('clientNotes').where('phone', '=', person.phone).execute()
}
