import type { Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

/** What a salon sells, who works there and which rooms it has. */
export interface MenuRow {
  categories: { id: string; name: Localized; isActive: boolean }[]
  services: {
    id: string
    categoryId: string
    name: Localized
    priceHalalas: number
    durationMinutes: number
    isActive: boolean
    isDone: boolean
    hasRoom: boolean
  }[]
  kinds: { key: string; name: Localized }[]
  staff: { id: string; name: Localized }[]
  rooms: { id: string; name: Localized; isActive: boolean }[]
}

/** Also what is no longer on offer; of the staff those who work there; all rooms. One statement. */
export async function findMenu(db: Db, salonId: string): Promise<MenuRow | undefined> {
  const { rows } = await sql<MenuRow>`
    select
      coalesce((
        select json_agg(json_build_object('id', h.id, 'isActive', h.is_active,
          'name', json_build_object('ar', h.name_ar, 'en', h.name_en)) order by h.position, h.id)
        from service_categories h where h.salon_id = s.id), '[]') as categories,
      coalesce((
        select json_agg(json_build_object('id', v.id, 'categoryId', v.category_id, 'isActive', v.is_active,
          'name', json_build_object('ar', v.name_ar, 'en', v.name_en), 'priceHalalas', v.price_halalas,
          'durationMinutes', v.duration_minutes, 'isDone', exists (
            select 1 from staff_services k join staff t on t.id = k.staff_id and t.is_active where k.service_id = v.id),
          'hasRoom', coalesce((
            select bool_or(m.is_active) from service_rooms x join rooms m on m.id = x.room_id where x.service_id = v.id), true))
          order by v.position, v.id)
        from services v where v.salon_id = s.id), '[]') as services,
      coalesce((
        select json_agg(json_build_object('key', c.key, 'name', json_build_object('ar', c.name_ar, 'en', c.name_en))
          order by c.position, c.key)
        from categories c), '[]') as kinds,
      coalesce((
        select json_agg(json_build_object('id', t.id, 'name', json_build_object('ar', t.name_ar, 'en', t.name_en))
          order by t.position, t.id)
        from staff t where t.salon_id = s.id and t.is_active), '[]') as staff,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'isActive', m.is_active,
          'name', json_build_object('ar', m.name_ar, 'en', m.name_en)) order by m.position, m.id)
        from rooms m where m.salon_id = s.id), '[]') as rooms
    from salons s where s.id = ${salonId}`.execute(db)
  return rows[0]
}
