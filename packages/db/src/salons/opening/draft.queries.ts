import type { Audience, Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { ErasedPerson } from '../../accounts/account-deletion.queries.ts'
import type { Db, Trx } from '../../client.ts'

/** What a salon says of itself before it is opened, as its row has it. */
export interface SalonDraftRow {
  slug: string
  nameAr: string
  nameEn: string
  audience: Audience
  cityKey: string
  districtAr: string
  districtEn: string
  addressAr: string
  addressEn: string
  latitude: number
  longitude: number
  phone: string | null
}

export interface NewDraft extends SalonDraftRow {
  id: string
  businessId: string
  ownerId: string
  createdAt: Date
}

/** A salon nobody finds yet, with a business of its own and its owner. */
export async function insertDraft(trx: Trx, draft: NewDraft): Promise<void> {
  const { ownerId, ...salon } = draft
  const { id: salonId, businessId, nameAr, nameEn, createdAt } = salon
  await trx
    .insertInto('businesses')
    .values({ id: businessId, legalNameAr: nameAr, legalNameEn: nameEn, createdAt })
    .execute()
  await trx
    .insertInto('salons')
    .values({ ...salon, status: 'draft' })
    .execute()
  await trx
    .insertInto('salonMembers')
    .values({ salonId, userId: ownerId, role: 'owner', createdAt })
    .execute()
}

export async function findDraft(db: Db, salonId: string): Promise<SalonDraftRow | undefined> {
  const { rows } = await sql<SalonDraftRow>`
    select slug, name_ar, name_en, audience, city_key, district_ar, district_en, address_ar, address_en,
      latitude, longitude, phone
    from salons where id = ${salonId}`.execute(db)
  return rows[0]
}

/** The draft at this address, where it is one of this owner's. */
export async function findOwnDraft(
  db: Db,
  { userId, slug }: { userId: string; slug: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from salons s join salon_members m on m.salon_id = s.id
    where s.slug = ${slug} and s.status = 'draft' and m.user_id = ${userId} and m.role = 'owner'`.execute(db)
  return rows[0]?.id
}

/** `false` once it is no draft: its address is known, and somebody looked at what it is. */
export async function updateDraft(trx: Trx, salonId: string, row: SalonDraftRow): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('salons')
    .set(row)
    .where('id', '=', salonId)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Empties the salons of this person that were never opened and that nobody else belongs to: what is left says nothing of her,
 * its address is free again, and nobody can open it. Call it before her memberships go.
 */
export async function abandonDraftsOf(trx: Trx, { userId }: Pick<ErasedPerson, 'userId'>): Promise<void> {
  await sql`
    with abandoned as (
      update salons s set status = 'draft', status_reason = null, slug = 'x-' || replace(s.id::text, '-', ''),
        name_ar = 'صالون محذوف', name_en = 'Deleted salon', district_ar = '', district_en = '', address_ar = '',
        address_en = '', phone = null, latitude = c.latitude, longitude = c.longitude
      from cities c
      where c.key = s.city_key and s.status in ('draft', 'in_review')
        and exists (select from salon_members m where m.salon_id = s.id and m.user_id = ${userId})
        and not exists (select from salon_members m where m.salon_id = s.id and m.user_id <> ${userId})
      returning s.id, s.business_id),
    photos as (delete from salon_photos p using abandoned where p.salon_id = abandoned.id)
    update businesses b set legal_name_ar = 'صالون محذوف', legal_name_en = 'Deleted salon'
    from abandoned where b.id = abandoned.business_id`.execute(trx)
}

/** How many salons of this owner are not opened yet. */
export async function countDrafts(db: Db, ownerId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from salon_members m join salons s on s.id = m.salon_id
    where m.user_id = ${ownerId} and m.role = 'owner' and s.status in ('draft', 'in_review')`.execute(db)
  return rows[0]?.count ?? 0
}

/** The addresses of pages that are this one, or this one with something behind it. */
export async function listSlugsLike(db: Db, base: string): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from salons where slug = ${base} or slug like ${`${base}-%`}`.execute(db)
  return rows.map(({ slug }) => slug)
}

export interface OpeningCityRow {
  key: string
  name: Localized
  latitude: number
  longitude: number
}

/** Every city of the platform, in its order. */
export async function listAllCities(db: Db): Promise<OpeningCityRow[]> {
  const { rows } = await sql<OpeningCityRow>`
    select key, json_build_object('ar', name_ar, 'en', name_en) as name, latitude, longitude
    from cities order by position, key`.execute(db)
  return rows
}

/** Where the centre of a city is; `undefined`: the platform does not know it. */
export async function findCityCentre(
  db: Db,
  key: string,
): Promise<{ latitude: number; longitude: number } | undefined> {
  return db.selectFrom('cities').select(['latitude', 'longitude']).where('key', '=', key).executeTakeFirst()
}
