import type { LocalDate, Localized } from '@salon/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../client.ts'
import type { WeekWindow } from '../set-up/weekly-hours.queries.ts'
import type { PersonPosition } from './people-export.queries.ts'

/** The week of a salon, whose place is before everybody's and whose id is its own, or of somebody who works there. */
export interface ExportedWeekRow extends PersonPosition {
  /** `null`: the salon's. */
  name: Localized | null
  /** Somebody's own, or the salon's of itself; otherwise she works the salon's. */
  isOwn: boolean
  windows: WeekWindow[]
}

/** One of these weeks within a season that is not over. */
export interface ExportedSeasonRow extends Omit<ExportedWeekRow, 'isOwn'> {
  seasonId: string
  season: Localized
  firstDate: LocalDate
  lastDate: LocalDate
}

/** Behind which week of which season a part goes on. */
export type SeasonPosition = [firstDate: LocalDate, seasonId: string, position: number, id: string]

/** The salon of a row of `salons s` and whoever works there; without `staff_id`: the salon. */
const OWNERS = sql`(
  select s.id, -1 as position, null::uuid as staff_id, null::json as name
  union all
  select t.id, t.position, t.id, json_build_object('ar', t.name_ar, 'en', t.name_en)
  from staff t where t.salon_id = s.id and t.is_active)`

/** `null` where there are none. */
function windowsOf(staffId: RawBuilder<unknown>, seasonId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select json_agg(json_build_object('weekday', w.weekday, 'startMinute', w.start_minute, 'lengthMinutes', w.length_minutes)
      order by w.weekday, w.start_minute)
    from opening_windows w
    where w.salon_id = s.id and w.staff_id is not distinct from ${staffId} and w.season_id is not distinct from ${seasonId})`
}

/** The ordinary weeks of a salon and of whoever works there, from behind one on. One statement. */
export async function listExportedWeeks(
  db: Db,
  { salonId, after, limit }: { salonId: string; after: PersonPosition | null; limit: number },
): Promise<ExportedWeekRow[]> {
  const { rows } = await sql<ExportedWeekRow>`
    select o.id, o.position, o.name, o.staff_id is null or own.windows is not null as is_own,
      coalesce(own.windows, ${windowsOf(sql`null::uuid`, sql`null::uuid`)}, '[]') as windows
    from salons s cross join lateral ${OWNERS} o
    cross join lateral (select ${windowsOf(sql`o.staff_id`, sql`null::uuid`)} as windows) own
    where s.id = ${salonId} ${after ? sql`and (o.position, o.id) > (${after.position}::int, ${after.id}::uuid)` : sql``}
    order by o.position, o.id limit ${limit}`.execute(db)
  return rows
}

/** The weeks of the seasons that are not over on the salon's day: the salon's, and those of whoever has her own. One statement. */
export async function listExportedSeasons(
  db: Db,
  { salonId, now, after, limit }: { salonId: string; now: Date; after: SeasonPosition | null; limit: number },
): Promise<ExportedSeasonRow[]> {
  const order = sql`n.first_date, n.id, o.position, o.id`
  const { rows } = await sql<ExportedSeasonRow>`
    select n.id as season_id, json_build_object('ar', n.name_ar, 'en', n.name_en) as season, n.first_date, n.last_date,
      o.id, o.position, o.name, coalesce(own.windows, '[]') as windows
    from salons s join schedule_seasons n on n.salon_id = s.id
    cross join lateral ${OWNERS} o
    cross join lateral (select ${windowsOf(sql`o.staff_id`, sql`n.id`)} as windows) own
    where s.id = ${salonId} and n.last_date >= (${now}::timestamptz at time zone s.time_zone)::date
      and (o.staff_id is null or own.windows is not null)
      ${after ? sql`and (${order}) > (${sql.join(after)})` : sql``}
    order by ${order} limit ${limit}`.execute(db)
  return rows
}
