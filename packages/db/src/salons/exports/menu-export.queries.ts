import type { Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

/** Where a row of the menu stands: heading, service, and what of it, each by its place and id. */
export type MenuPosition = [
  categoryPosition: number,
  categoryId: string,
  servicePosition: number,
  serviceId: string,
  rank: number,
  choicePosition: number,
  choiceId: string,
]

/** A service as it is, or where it comes in variants one of these; or an add-on, whose price and minutes are on top. */
export interface ExportedMenuRow {
  position: MenuPosition
  category: Localized
  isCategoryActive: boolean
  service: Localized
  description: Localized
  kind: 'service' | 'variant' | 'addOn'
  /** Of the variant or add-on. */
  choice: Localized | null
  priceHalalas: number
  minutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  processingStartMinute: number | null
  processingLengthMinutes: number | null
  isActive: boolean
  /** Any of which it takes a place in; none: it needs no room. */
  rooms: Localized[]
  /** It needs no room, or one of those is in use. */
  hasRoom: boolean
  /** Who works there and does it, with her own price and minutes. */
  skills: { name: Localized; priceHalalas: number | null; durationMinutes: number | null }[]
}

/** All that a salon sells in its order, whether or not customers see it, from behind a row on. One statement. */
export async function listExportedMenu(
  db: Db,
  { salonId, after, limit }: { salonId: string; after: MenuPosition | null; limit: number },
): Promise<ExportedMenuRow[]> {
  const order = sql`h.position, h.id, v.position, v.id, c.rank, c.position, c.id`
  const { rows } = await sql<ExportedMenuRow>`
    select json_build_array(${order}) as position, json_build_object('ar', h.name_ar, 'en', h.name_en) as category,
      h.is_active as is_category_active, json_build_object('ar', v.name_ar, 'en', v.name_en) as service,
      json_build_object('ar', v.description_ar, 'en', v.description_en) as description,
      (array['service', 'variant', 'addOn'])[c.rank] as kind, c.name as choice, c.price_halalas, c.minutes,
      v.buffer_before_minutes, v.buffer_after_minutes, v.processing_start_minute, v.processing_length_minutes, v.is_active,
      coalesce(m.names, '[]') as rooms, coalesce(m.is_any_active, true) as has_room, coalesce(k.skills, '[]') as skills
    from services v
    join service_categories h on h.id = v.category_id
    cross join lateral (
      select 1 as rank, 0 as position, v.id, null::json as name, v.price_halalas, v.duration_minutes as minutes
      where not exists (select from service_variants x where x.service_id = v.id and x.is_active)
      union all
      select 2, x.position, x.id, json_build_object('ar', x.name_ar, 'en', x.name_en), x.price_halalas, x.duration_minutes
      from service_variants x where x.service_id = v.id and x.is_active
      union all
      select 3, a.position, a.id, json_build_object('ar', a.name_ar, 'en', a.name_en), a.price_halalas, a.extra_minutes
      from service_add_ons a where a.service_id = v.id and a.is_active) c
    left join lateral (
      select json_agg(json_build_object('ar', r.name_ar, 'en', r.name_en) order by r.position, r.id) as names,
        bool_or(r.is_active) as is_any_active
      from service_rooms x join rooms r on r.id = x.room_id where x.service_id = v.id) m on true
    left join lateral (
      select json_agg(json_build_object('name', json_build_object('ar', t.name_ar, 'en', t.name_en),
        'priceHalalas', s.price_halalas, 'durationMinutes', s.duration_minutes) order by t.position, t.id) as skills
      from staff_services s join staff t on t.id = s.staff_id and t.is_active where s.service_id = v.id) k on true
    where v.salon_id = ${salonId} ${after ? sql`and (${order}) > (${sql.join(after)})` : sql``}
    order by ${order} limit ${limit}`.execute(db)
  return rows
}
