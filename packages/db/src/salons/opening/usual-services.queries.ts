import type { Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

/** What a salon sells and who works there, as far as it decides what is added. */
export interface TeamAndMenuRow {
  /** The salon's headings by the platform's category they stand under. */
  headings: { id: string; kind: string }[]
  kinds: { key: string; name: Localized }[]
  services: { id: string; name: Localized; isActive: boolean }[]
  staff: { id: string; name: Localized; isActive: boolean }[]
}

/** One statement. */
export async function findTeamAndMenu(db: Db, salonId: string): Promise<TeamAndMenuRow | undefined> {
  const { rows } = await sql<TeamAndMenuRow>`
    select
      coalesce((
        select json_agg(json_build_object('id', h.id, 'kind', h.category_key) order by h.position, h.id)
        from service_categories h where h.salon_id = s.id and h.is_active), '[]') as headings,
      (select json_agg(json_build_object('key', c.key, 'name', json_build_object('ar', c.name_ar, 'en', c.name_en))
        order by c.position, c.key) from categories c) as kinds,
      coalesce((
        select json_agg(json_build_object('id', v.id, 'isActive', v.is_active,
          'name', json_build_object('ar', v.name_ar, 'en', v.name_en)) order by v.position, v.id)
        from services v where v.salon_id = s.id), '[]') as services,
      coalesce((
        select json_agg(json_build_object('id', t.id, 'isActive', t.is_active,
          'name', json_build_object('ar', t.name_ar, 'en', t.name_en)) order by t.position, t.id)
        from staff t where t.salon_id = s.id), '[]') as staff
    from salons s where s.id = ${salonId}`.execute(db)
  return rows[0]
}
