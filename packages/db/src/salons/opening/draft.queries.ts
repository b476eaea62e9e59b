import type { Audience, Localized } from '@salon/domain'
import { sql } from 'kysely'
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
