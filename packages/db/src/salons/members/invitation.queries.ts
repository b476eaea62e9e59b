import { sql } from 'kysely'
import type { Channel, Locale, Localized, PhoneNumber, SalonRole } from '@salon/domain'
import type { ErasedPerson } from '../../accounts/account-deletion.queries.ts'
import type { Db, Trx } from '../../client.ts'

export interface InvitationRow {
  id: string
  phone: PhoneNumber
  role: SalonRole
  expiresAt: Date
}

/** Those of a salon that can still be accepted, the newest first. */
export async function listSalonInvitations(
  db: Db,
  { salonId, now }: { salonId: string; now: Date },
): Promise<(InvitationRow & { staff: { id: string; name: Localized } | null })[]> {
  const { rows } = await sql<InvitationRow & { staff: { id: string; name: Localized } | null }>`
    select i.id, i.phone, i.role, i.expires_at,
      case when t.id is not null then
        json_build_object('id', t.id, 'name', json_build_object('ar', t.name_ar, 'en', t.name_en)) end as staff
    from salon_invitations i left join staff t on t.id = i.staff_id
    where i.salon_id = ${salonId} and i.expires_at > ${now}
    order by i.created_at desc, i.id`.execute(db)
  return rows
}

export interface OwnInvitationRow {
  id: string
  role: SalonRole
  expiresAt: Date
  salonNameAr: string
  salonNameEn: string
}

/** Those that somebody with this phone can accept. */
export async function listOwnInvitations(
  db: Db,
  { phone, now }: { phone: string; now: Date },
): Promise<OwnInvitationRow[]> {
  const { rows } = await sql<OwnInvitationRow>`
    select i.id, i.role, i.expires_at, s.name_ar as salon_name_ar, s.name_en as salon_name_en
    from salon_invitations i join salons s on s.id = i.salon_id
    where i.phone = ${phone} and i.expires_at > ${now}
    order by i.created_at, i.id`.execute(db)
  return rows
}

export interface InviteeRow {
  /** As the account of the phone has it; `null`: it has none. */
  locale: Locale | null
  channel: Channel | null
  isMember: boolean
}

/** Whom an invitation of a salon to a phone would reach; `undefined`: there is no such salon. */
export async function findInvitee(
  db: Db,
  { salonId, phone }: { salonId: string; phone: string },
): Promise<InviteeRow | undefined> {
  const { rows } = await sql<InviteeRow>`
    select u.locale, u.preferred_channel as channel,
      exists (select from salon_members m where m.salon_id = s.id and m.user_id = u.id) as is_member
    from salons s left join users u on u.phone = ${phone}
    where s.id = ${salonId}`.execute(db)
  return rows[0]
}

export interface NewInvitation extends InvitationRow {
  salonId: string
  /** Who she will be among those who can be booked. */
  staffId: string | null
  invitedBy: string
  createdAt: Date
}

/** In place of one that nobody answered in time; while one is open, `salon_invitations_one_open` refuses another. */
export async function insertInvitation(trx: Trx, invitation: NewInvitation): Promise<void> {
  await trx
    .deleteFrom('salonInvitations')
    .where('salonId', '=', invitation.salonId)
    .where('phone', '=', invitation.phone)
    .where('expiresAt', '<=', invitation.createdAt)
    .execute()
  await trx.insertInto('salonInvitations').values(invitation).execute()
}

/** An invitation that is gone, with all that there is to know of it. */
export interface EndedInvitationRow {
  salonId: string
  role: SalonRole
  /** Who she is among those who can be booked. */
  staffId: string | null
}

/** Ends the invitation of a phone that can still be accepted; of several answers at once one gets it. */
export async function takeInvitation(
  trx: Trx,
  { id, phone, now }: { id: string; phone: string; now: Date },
): Promise<EndedInvitationRow | undefined> {
  const { rows } = await sql<EndedInvitationRow>`
    delete from salon_invitations where id = ${id} and phone = ${phone} and expires_at > ${now}
    returning salon_id, role, staff_id`.execute(trx)
  return rows[0]
}

/** Which salon an open invitation is to, for somebody with its phone. */
export async function findInvitationSalon(
  db: Db,
  { id, phone }: { id: string; phone: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('salonInvitations')
    .select('salonId')
    .where('id', '=', id)
    .where('phone', '=', phone)
    .executeTakeFirst()
  return row?.salonId
}

/** The role that an invitation of a salon is for; its row is kept from change until the transaction ends. */
export async function lockInvitation(
  trx: Trx,
  { salonId, id }: { salonId: string; id: string },
): Promise<SalonRole | undefined> {
  const { rows } = await sql<{ role: SalonRole }>`
    select role from salon_invitations where id = ${id} and salon_id = ${salonId} for update`.execute(trx)
  return rows[0]?.role
}

/** Of a locked invitation. */
export async function deleteInvitation(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('salonInvitations').where('id', '=', id).execute()
}

/** Takes back what somebody sent who may no longer send it. */
export async function deleteInvitationsBy(
  trx: Trx,
  { salonId, userId, roles }: { salonId: string; userId: string; roles: readonly SalonRole[] },
): Promise<void> {
  await sql`
    delete from salon_invitations
    where salon_id = ${salonId} and invited_by = ${userId} and role = any(${roles}::text[])`.execute(trx)
}

/** Nobody waits for the answer of somebody who left, nor may anybody accept what she sent. */
export async function deleteInvitationsOf(trx: Trx, { userId, phone }: ErasedPerson): Promise<void> {
  await sql`delete from salon_invitations where phone = ${phone} or invited_by = ${userId}`.execute(trx)
}
