import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'

/**
 * Takes the turn at the books of a salon's business until then. Gives the business, or nothing while somebody else has that turn or
 * the one at all books; waits for whoever takes that one at this very moment.
 */
export async function takeBookTurn(
  trx: Trx,
  { salonId, now, until }: { salonId: string; now: Date; until: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ businessId: string }>`
    with everybody as (select until from book_turns where business_id is null for share)
    insert into book_turns (business_id, until)
    select s.business_id, ${until}::timestamptz from salons s, everybody e where s.id = ${salonId} and e.until <= ${now}
    on conflict (business_id) do update set until = excluded.until where book_turns.until <= ${now}
    returning business_id`.execute(trx)
  return rows[0]?.businessId
}

/** When the turn at the books of a salon's business is free again; the one at all books ends when it is done with. */
export async function findBookTurnEnd(db: Db, salonId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ until: Date }>`
    select t.until from salons s join book_turns t on t.business_id = s.business_id where s.id = ${salonId}`.execute(
    db,
  )
  return rows[0]?.until
}

/** Takes the turn at all books, but for those that are being compared by themselves. `false` while somebody else has it. */
export async function takeTurnAtAllBooks(
  db: Db,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update book_turns set until = ${until} where business_id is null and until <= ${now}`.execute(db)
  return numAffectedRows === 1n
}

/** Gives the turn at all books back, unless it ran out and is somebody else's. */
export async function endTurnAtAllBooks(db: Db, until: Date): Promise<void> {
  await sql`
    update book_turns set until = '-infinity' where business_id is null and until = ${until}`.execute(db)
}

/** Salons whose books are being compared by themselves, or were just now. */
export async function listSalonsInBookTurns(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from book_turns t join salons s on s.business_id = t.business_id where t.until > ${now}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** All salons of a business, whose books are compared together. */
export async function listSalonsOfBusiness(db: Db, businessId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from salons where business_id = ${businessId} order by id`.execute(db)
  return rows.map(({ id }) => id)
}
