import type { DayWindow } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** A stretch of a week; 0 = Sunday. */
export interface WeekWindow extends DayWindow {
  weekday: number
}

/** Whose week it is: the salon's, or that of one of its people. */
export interface WeekOwner {
  salonId: string
  /** Absent: the salon's. */
  staffId?: string | null | undefined
  /** Absent: every ordinary week. */
  seasonId?: string | null | undefined
}

/** The windows of a week in order; `undefined`: the salon has no such member of staff, or no such season. */
export async function findWeek(
  db: Db,
  { salonId, staffId = null, seasonId = null }: WeekOwner,
): Promise<WeekWindow[] | undefined> {
  const { rows } = await sql<{ windows: WeekWindow[] }>`
    select coalesce((
      select json_agg(json_build_object('weekday', w.weekday, 'startMinute', w.start_minute, 'lengthMinutes', w.length_minutes)
        order by w.weekday, w.start_minute)
      from opening_windows w
      where w.salon_id = s.id and w.staff_id is not distinct from ${staffId}::uuid
        and w.season_id is not distinct from ${seasonId}::uuid), '[]') as windows
    from salons s
    where s.id = ${salonId} and (${staffId}::uuid is null or exists (
      select 1 from staff t where t.salon_id = s.id and t.id = ${staffId}::uuid))
      and (${seasonId}::uuid is null or exists (
        select 1 from schedule_seasons n where n.salon_id = s.id and n.id = ${seasonId}::uuid))`.execute(db)
  return rows[0]?.windows
}

/** Puts these windows in the place of those of a week; others of the owner, and her dates, stay. */
export async function replaceWeek(
  trx: Trx,
  { salonId, staffId = null, seasonId = null }: WeekOwner,
  windows: readonly (WeekWindow & { id: string })[],
): Promise<void> {
  await sql`
    delete from opening_windows
    where salon_id = ${salonId} and staff_id is not distinct from ${staffId}::uuid
      and season_id is not distinct from ${seasonId}::uuid`.execute(trx)
  if (windows.length === 0) return
  await trx
    .insertInto('openingWindows')
    .values(windows.map((window) => ({ ...window, salonId, staffId, seasonId })))
    .execute()
}
