import { sql } from 'kysely'
import type { Channel, Locale, PhoneNumber, SalonRole, SalonStatus } from '@salon/domain'
import type { Db, Trx } from '../client.ts'

const userColumns = [
  'id',
  sql<PhoneNumber>`phone`.as('phone'),
  'name',
  sql<Locale>`locale`.as('locale'),
  sql<Channel>`preferred_channel`.as('preferredChannel'),
  'isAdmin',
] as const

/** A live account; a deleted one is nobody. */
export interface UserRow {
  id: string
  phone: PhoneNumber
  name: string
  locale: Locale
  preferredChannel: Channel
  isAdmin: boolean
}

export function findUser(db: Db, id: string): Promise<UserRow | undefined> {
  return db
    .selectFrom('users')
    .select(userColumns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
}

/** The account of a phone, if it has one. */
export function findUserOfPhone(db: Db, phone: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').select(userColumns).where('phone', '=', phone).executeTakeFirst()
}

/** The account of a phone, made now with the given id if there is none. Two at once get the same one. */
export function insertOrFindUser(
  trx: Trx,
  user: { id: string; phone: string; preferredChannel: Channel; locale: Locale },
): Promise<UserRow> {
  return (
    trx
      .insertInto('users')
      .values(user)
      // an update that changes nothing, because DO NOTHING would not return the row that is there
      .onConflict((conflict) => conflict.column('phone').doUpdateSet({ phone: user.phone }))
      .returning(userColumns)
      .executeTakeFirstOrThrow()
  )
}

export interface ProfileChanges {
  name?: string | undefined
  locale?: Locale | undefined
  preferredChannel?: Channel | undefined
}

/** Leaves out what is not given. */
export async function updateUser(db: Db, id: string, changes: ProfileChanges): Promise<UserRow | undefined> {
  const isEmpty = Object.values(changes).every((value) => value === undefined)
  if (isEmpty) return findUser(db, id)
  return db
    .updateTable('users')
    .set(changes)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .returning(userColumns)
    .executeTakeFirst()
}

/** The id of the account that has this phone, now with or without what the platform's people may do; `undefined`: nobody. */
export async function updateIsAdmin(trx: Trx, phone: string, isAdmin: boolean): Promise<string | undefined> {
  const user = await trx
    .updateTable('users')
    .set({ isAdmin })
    .where('phone', '=', phone)
    .where('deletedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return user?.id
}

/** The account's row, kept from change until the transaction ends. */
export function lockUser(trx: Trx, id: string): Promise<UserRow | undefined> {
  return trx
    .selectFrom('users')
    .select(userColumns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export interface MembershipRow {
  salonId: string
  slug: string
  nameAr: string
  nameEn: string
  role: SalonRole
  status: SalonStatus
  /** Who she is among those who can be booked there. */
  staffId: string | null
}

/** The salons whose staff the user belongs to. */
export function listMemberships(db: Db, userId: string): Promise<MembershipRow[]> {
  return db
    .selectFrom('salonMembers as m')
    .innerJoin('salons as s', 's.id', 'm.salonId')
    .leftJoin('staff as t', (join) =>
      join
        .onRef('t.salonId', '=', 'm.salonId')
        .onRef('t.userId', '=', 'm.userId')
        .on('t.isActive', '=', true),
    )
    .select([
      ...(['s.id as salonId', 's.slug', 's.nameAr', 's.nameEn', 't.id as staffId'] as const),
      sql<SalonRole>`m.role`.as('role'),
      sql<SalonStatus>`s.status`.as('status'),
    ])
    .where('m.userId', '=', userId)
    .orderBy('s.slug')
    .execute()
}
