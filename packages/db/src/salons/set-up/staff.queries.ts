import type { Localized, PhoneNumber } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** Somebody who works at a salon, as her row has it. */
export interface StaffRow {
  nameAr: string
  nameEn: string
  titleAr: string
  titleEn: string
  position: number
  isActive: boolean
  /** Whose account is hers. */
  userId: string | null
}

/** What she does, with her own price and duration; `null` where they are the service's. */
export interface SkillRow {
  serviceId: string
  priceHalalas: number | null
  durationMinutes: number | null
}

export interface StaffKey {
  salonId: string
  staffId: string
}

/** Everybody of a salon, all that it sells, and its people with their accounts. */
export interface StaffListRow {
  staff: { id: string; name: Localized; title: Localized; isActive: boolean; services: number }[]
  services: {
    id: string
    name: Localized
    priceHalalas: number
    durationMinutes: number
    isActive: boolean
  }[]
  members: { userId: string; name: string; phone: PhoneNumber; staffId: string | null }[]
}

/** Also who no longer works there, and what is no longer on offer. One statement. */
export async function findStaffList(db: Db, salonId: string): Promise<StaffListRow | undefined> {
  const { rows } = await sql<StaffListRow>`
    select
      coalesce((
        select json_agg(json_build_object('id', t.id, 'isActive', t.is_active,
          'name', json_build_object('ar', t.name_ar, 'en', t.name_en),
          'title', json_build_object('ar', t.title_ar, 'en', t.title_en),
          'services', (select count(*) from staff_services k where k.staff_id = t.id)) order by t.position, t.id)
        from staff t where t.salon_id = s.id), '[]') as staff,
      coalesce((
        select json_agg(json_build_object('id', v.id, 'isActive', v.is_active,
          'name', json_build_object('ar', v.name_ar, 'en', v.name_en),
          'priceHalalas', v.price_halalas, 'durationMinutes', v.duration_minutes)
          order by h.position, h.id, v.position, v.id)
        from services v join service_categories h on h.id = v.category_id where v.salon_id = s.id), '[]') as services,
      coalesce((
        select json_agg(json_build_object('userId', u.id, 'name', u.name, 'phone', u.phone, 'staffId', t.id)
          order by array_position(array['staff', 'manager', 'owner'], m.role), m.created_at, u.id)
        from salon_members m join users u on u.id = m.user_id and u.deleted_at is null
          left join staff t on t.salon_id = m.salon_id and t.user_id = m.user_id
        where m.salon_id = s.id), '[]') as members
    from salons s where s.id = ${salonId}`.execute(db)
  return rows[0]
}

/** With what she does, by service; `undefined`: the salon has no such member of staff. */
export async function findStaff(
  db: Db,
  { salonId, staffId }: StaffKey,
): Promise<(StaffRow & { skills: SkillRow[] }) | undefined> {
  const { rows } = await sql<StaffRow & { skills: SkillRow[] }>`
    select name_ar, name_en, title_ar, title_en, position, is_active, user_id, coalesce((
      select json_agg(json_build_object('serviceId', k.service_id, 'priceHalalas', k.price_halalas,
        'durationMinutes', k.duration_minutes) order by k.service_id)
      from staff_services k where k.staff_id = t.id), '[]') as skills
    from staff t where t.salon_id = ${salonId} and t.id = ${staffId}`.execute(db)
  return rows[0]
}

/** Somebody new, who can be booked. */
export async function insertStaff(
  trx: Trx,
  { salonId, staffId: id }: StaffKey,
  row: StaffRow,
): Promise<void> {
  await trx
    .insertInto('staff')
    .values({ ...row, id, salonId })
    .execute()
  await trx.insertInto('resources').values({ id, salonId, staffId: id }).execute()
}

export interface OwnColumn {
  salonId: string
  userId: string
}

/** Who an account is among those who can be booked there; `undefined`: nobody. */
export async function findStaffOfAccount(
  db: Db,
  { salonId, userId }: OwnColumn,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('staff')
    .select('id')
    .where('salonId', '=', salonId)
    .where('userId', '=', userId)
    .executeTakeFirst()
  return row?.id
}

/** May this account be hers: is it that of one of the salon's people, or hers already? */
export async function findMayHaveAccount(
  db: Db,
  { salonId, staffId, userId }: StaffKey & OwnColumn,
): Promise<boolean> {
  const { rows } = await sql`
    select from salon_members where salon_id = ${salonId} and user_id = ${userId}
    union all
    select from staff where salon_id = ${salonId} and id = ${staffId} and user_id = ${userId}`.execute(db)
  return rows.length > 0
}

/**
 * Has an account be hers, unless one of the salon's people has that already or is somebody else there. Who left is nobody there: what
 * she was before lets go of her account. `false`: nothing was changed.
 */
export async function linkAccount(
  trx: Trx,
  { salonId, staffId, userId }: StaffKey & OwnColumn,
): Promise<boolean> {
  await sql`
    update staff set user_id = null
    where salon_id = ${salonId} and user_id = ${userId} and not is_active and id <> ${staffId}`.execute(trx)
  const { rows } = await sql`
    update staff t set user_id = ${userId}
    where t.id = ${staffId} and t.salon_id = ${salonId}
      and not exists (select from salon_members m where m.salon_id = t.salon_id and m.user_id = t.user_id)
      and not exists (select from staff o where o.salon_id = t.salon_id and o.user_id = ${userId})
    returning 1`.execute(trx)
  return rows.length > 0
}

/** Is it the caller's own column, in a salon that she belongs to at this moment? */
export async function findIsOwnColumn(
  db: Db,
  { salonId, staffId, userId }: StaffKey & OwnColumn,
): Promise<boolean> {
  const { rows } = await sql`
    select from staff t join salon_members m on m.salon_id = t.salon_id and m.user_id = t.user_id
    where t.id = ${staffId} and t.salon_id = ${salonId} and t.user_id = ${userId}`.execute(db)
  return rows.length > 0
}

/** Bookings that she has stay hers. */
export async function updateStaff(trx: Trx, { salonId, staffId }: StaffKey, row: StaffRow): Promise<void> {
  await trx.updateTable('staff').set(row).where('salonId', '=', salonId).where('id', '=', staffId).execute()
}

/** Has her do these services, at these prices, and no others. */
export async function replaceSkills(
  trx: Trx,
  { salonId, staffId }: StaffKey,
  skills: readonly SkillRow[],
): Promise<void> {
  const serviceIds = skills.map(({ serviceId }) => serviceId)
  await sql`
    delete from staff_services
    where salon_id = ${salonId} and staff_id = ${staffId} and service_id <> all(${serviceIds}::uuid[])`.execute(
    trx,
  )
  if (skills.length === 0) return
  await trx
    .insertInto('staffServices')
    .values(skills.map((skill) => ({ ...skill, salonId, staffId })))
    .onConflict((conflict) =>
      conflict.columns(['staffId', 'serviceId']).doUpdateSet((row) => ({
        priceHalalas: row.ref('excluded.priceHalalas'),
        durationMinutes: row.ref('excluded.durationMinutes'),
      })),
    )
    .execute()
}

/** Those of these services that the salon has, with the minute in which the wait within each is over: 0 where nobody waits. */
export async function findWaits(
  db: Db,
  salonId: string,
  serviceIds: readonly string[],
): Promise<{ serviceId: string; waitEndsMinute: number }[]> {
  const { rows } = await sql<{ serviceId: string; waitEndsMinute: number }>`
    select id as service_id, coalesce(processing_start_minute + processing_length_minutes, 0)::integer as wait_ends_minute
    from services where salon_id = ${salonId} and id = any(${serviceIds}::uuid[])`.execute(db)
  return rows
}
