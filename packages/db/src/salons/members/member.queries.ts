import { sql, type RawBuilder } from 'kysely'
import type { PhoneNumber, SalonRole } from '@salon/domain'
import type { Db, Trx } from '../../client.ts'

export interface MemberRow {
  userId: string
  name: string
  phone: PhoneNumber
  role: SalonRole
}

/** A salon's people, its owners first, and of each role who has belonged to it longest. */
export async function listMembers(db: Db, salonId: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select u.id as user_id, u.name, u.phone, m.role
    from salon_members m join users u on u.id = m.user_id and u.deleted_at is null
    where m.salon_id = ${salonId}
    order by array_position(array['owner', 'manager', 'staff'], m.role), m.created_at, u.id`.execute(db)
  return rows
}

export interface MemberKey {
  salonId: string
  userId: string
}

/** Makes somebody a member; one that she is already keeps her role. */
export async function insertMember(trx: Trx, member: MemberKey & { role: SalonRole }): Promise<void> {
  await trx
    .insertInto('salonMembers')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Has the salon of a row of `salon_members m` an owner besides her? */
const hasAnotherOwner: RawBuilder<boolean> = sql`exists (
  select from salon_members o where o.salon_id = m.salon_id and o.role = 'owner' and o.user_id <> m.user_id)`

/** For a salon that is locked, so that no two owners go at once. `false`: the salon would be left without an owner. */
export async function updateMemberRole(
  trx: Trx,
  { salonId, userId, role }: MemberKey & { role: SalonRole },
): Promise<boolean> {
  const { rows } = await sql`
    update salon_members m set role = ${role}
    where m.salon_id = ${salonId} and m.user_id = ${userId}
      and (m.role <> 'owner' or ${role}::text = 'owner' or ${hasAnotherOwner})
    returning 1`.execute(trx)
  return rows.length > 0
}

/** As `updateMemberRole`. She stays somebody who can be booked there. */
export async function deleteMember(trx: Trx, { salonId, userId }: MemberKey): Promise<boolean> {
  const { rows } = await sql`
    delete from salon_members m
    where m.salon_id = ${salonId} and m.user_id = ${userId} and (m.role <> 'owner' or ${hasAnotherOwner})
    returning 1`.execute(trx)
  return rows.length > 0
}
