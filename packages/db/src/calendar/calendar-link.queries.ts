import type { CalendarKind, Locale } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

export interface CalendarLinkRow {
  kind: CalendarKind
  createdAt: Date
}

export async function listCalendarLinks(db: Db, userId: string): Promise<CalendarLinkRow[]> {
  return db
    .selectFrom('calendarLinks')
    .select(['kind', 'createdAt'])
    .where('userId', '=', userId)
    .orderBy('kind')
    .$castTo<CalendarLinkRow>()
    .execute()
}

/** The one link of its kind; the address of the one before stops working. */
export async function putCalendarLink(
  trx: Trx,
  { userId, kind, tokenHash, now }: { userId: string; kind: CalendarKind; tokenHash: Buffer; now: Date },
): Promise<void> {
  await trx
    .insertInto('calendarLinks')
    .values({ userId, kind, tokenHash, createdAt: now })
    .onConflict((conflict) => conflict.columns(['userId', 'kind']).doUpdateSet({ tokenHash, createdAt: now }))
    .execute()
}

/** Says whether there was one. */
export async function deleteCalendarLink(
  db: Db,
  { userId, kind }: { userId: string; kind: CalendarKind },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('calendarLinks')
    .where('userId', '=', userId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteCalendarLinksOf(trx: Trx, { userId }: { userId: string }): Promise<void> {
  await trx.deleteFrom('calendarLinks').where('userId', '=', userId).execute()
}

export interface CalendarReader {
  userId: string
  kind: CalendarKind
  locale: Locale
}

/** Whose calendar an address shows, and in which language. */
export async function findCalendarReader(db: Db, tokenHash: Buffer): Promise<CalendarReader | undefined> {
  return db
    .selectFrom('calendarLinks as c')
    .innerJoin('users as u', 'u.id', 'c.userId')
    .select(['c.userId', 'c.kind', 'u.locale'])
    .where('c.tokenHash', '=', tokenHash)
    .where('u.deletedAt', 'is', null)
    .$castTo<CalendarReader>()
    .executeTakeFirst()
}

/** Somebody who can be booked in a salon that she is a member of has work to show. */
export async function isBookableMember(db: Db, userId: string): Promise<boolean> {
  const found = await db
    .selectFrom('staff as t')
    .innerJoin('salonMembers as m', (join) =>
      join.onRef('m.salonId', '=', 't.salonId').onRef('m.userId', '=', 't.userId'),
    )
    .select('t.id')
    .where('t.userId', '=', userId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
