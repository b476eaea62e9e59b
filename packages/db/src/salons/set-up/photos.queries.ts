import type { Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** A photo of a salon and what is to be seen on it. */
export interface PhotoRow {
  id: string
  alt: Localized
}

/** In their order; `undefined`: there is no such salon. */
export async function findPhotos(db: Db, salonId: string): Promise<PhotoRow[] | undefined> {
  const { rows } = await sql<{ photos: PhotoRow[] }>`
    select coalesce((
      select json_agg(json_build_object('id', p.id, 'alt', json_build_object('ar', p.alt_ar, 'en', p.alt_en))
        order by p.position, p.id)
      from salon_photos p where p.salon_id = s.id), '[]') as photos
    from salons s where s.id = ${salonId}`.execute(db)
  return rows[0]?.photos
}

export interface NewPhoto {
  id: string
  salonId: string
  width: number
  height: number
}

/** Behind the others. */
export async function insertPhoto(trx: Trx, { id, salonId, width, height }: NewPhoto): Promise<void> {
  await sql`
    insert into salon_photos (id, salon_id, width, height, position)
    select ${id}::uuid, ${salonId}::uuid, ${width}, ${height}, coalesce(max(position) + 1, 0)
    from salon_photos where salon_id = ${salonId}`.execute(trx)
}

/** Keeps these photos in this order, and no others. Gives the ids of those removed; `null`: one of them is not the salon's. */
export async function replacePhotos(
  trx: Trx,
  salonId: string,
  photos: readonly PhotoRow[],
): Promise<string[] | null> {
  const removed = await sql<{ id: string }>`
    delete from salon_photos
    where salon_id = ${salonId} and id <> all(${photos.map(({ id }) => id)}::uuid[]) returning id`.execute(
    trx,
  )
  const wanted = photos.map(({ id, alt }, position) => ({ id, position, ar: alt.ar, en: alt.en }))
  const { rows } = await sql`
    update salon_photos p set position = wanted.position, alt_ar = wanted.ar, alt_en = wanted.en
    from json_to_recordset(${JSON.stringify(wanted)}::json)
      as wanted (id uuid, position smallint, ar text, en text)
    where p.salon_id = ${salonId} and p.id = wanted.id
    returning p.id`.execute(trx)
  return rows.length === photos.length ? removed.rows.map(({ id }) => id) : null
}
