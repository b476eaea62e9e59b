import type { Localized, PhoneNumber } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

/** Behind whom a part goes on: her place in the salon's order, and her id. */
export interface PersonPosition {
  position: number
  id: string
}

/** Somebody who works or worked there. */
export interface ExportedPersonRow extends PersonPosition {
  name: Localized
  title: Localized
  isActive: boolean
  /** The salon's member whose column it is. */
  account: { name: string; phone: PhoneNumber } | null
  /** What she does, with her own price and minutes where they differ. */
  skills: { service: Localized; priceHalalas: number | null; durationMinutes: number | null }[]
}

/** Everybody of a salon in its order, from behind somebody on. One statement. */
export async function listExportedPeople(
  db: Db,
  { salonId, after, limit }: { salonId: string; after: PersonPosition | null; limit: number },
): Promise<ExportedPersonRow[]> {
  const { rows } = await sql<ExportedPersonRow>`
    select t.id, t.position, t.is_active, json_build_object('ar', t.name_ar, 'en', t.name_en) as name,
      json_build_object('ar', t.title_ar, 'en', t.title_en) as title,
      case when u.id is not null then json_build_object('name', u.name, 'phone', u.phone) end as account, coalesce((
        select json_agg(json_build_object('service', json_build_object('ar', v.name_ar, 'en', v.name_en),
          'priceHalalas', k.price_halalas, 'durationMinutes', k.duration_minutes) order by h.position, h.id, v.position, v.id)
        from staff_services k join services v on v.id = k.service_id join service_categories h on h.id = v.category_id
        where k.staff_id = t.id), '[]') as skills
    from staff t
    left join salon_members m on m.salon_id = t.salon_id and m.user_id = t.user_id
    left join users u on u.id = m.user_id and u.deleted_at is null
    where t.salon_id = ${salonId} ${after ? sql`and (t.position, t.id) > (${after.position}::int, ${after.id}::uuid)` : sql``}
    order by t.position, t.id limit ${limit}`.execute(db)
  return rows
}
