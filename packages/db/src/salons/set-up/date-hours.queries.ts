import type { DayWindow, LocalDate, Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** One date of a salon, or of one of its people. */
export interface DateOwner {
  salonId: string
  /** Absent: the salon's. */
  staffId?: string | null | undefined
  date: LocalDate
}

/** A date that is not as usual; no windows: closed, or away. */
export interface DateHoursRow {
  staffId: string | null
  staffName: Localized | null
  date: LocalDate
  windows: DayWindow[]
}

const WINDOWS = sql`coalesce(
  json_agg(json_build_object('startMinute', o.start_minute, 'lengthMinutes', o.length_minutes) order by o.start_minute)
    filter (where o.start_minute is not null), '[]')`

/** A part of the dates: from behind one of them on, and at most so many. */
export interface DatesPage {
  after: { date: string; staffId: string | null } | null
  limit: number
}

/** Stands for the salon, whose dates come before those of its people. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Dates from the salon's day on that are not as usual, of the salon and of its people, by date; all of them without a page. */
export async function listComingDates(
  db: Db,
  { salonId, now, page }: { salonId: string; now: Date; page?: DatesPage | undefined },
): Promise<DateHoursRow[]> {
  const after = page?.after
  const { rows } = await sql<DateHoursRow>`
    select o.staff_id, o.on_date as date, ${WINDOWS} as windows,
      case when t.id is not null then json_build_object('ar', t.name_ar, 'en', t.name_en) end as staff_name
    from date_overrides o join salons s on s.id = o.salon_id left join staff t on t.id = o.staff_id
    where o.salon_id = ${salonId} and o.on_date >= (${now}::timestamptz at time zone s.time_zone)::date
      ${after ? sql`and (o.on_date, coalesce(o.staff_id, ${NOBODY}::uuid)) > (${after.date}::date, ${after.staffId ?? NOBODY}::uuid)` : sql``}
    group by o.on_date, o.staff_id, t.id
    order by o.on_date, o.staff_id nulls first limit ${page?.limit ?? null}`.execute(db)
  return rows
}

/**
 * The windows of a date that is not as usual, none where it is closed; `null`: it is as usual. `undefined`: the salon has no such
 * member of staff.
 */
export async function findDateHours(
  db: Db,
  { salonId, staffId = null, date }: DateOwner,
): Promise<DayWindow[] | null | undefined> {
  const { rows } = await sql<{ windows: DayWindow[] | null }>`
    select (
      select ${WINDOWS} from date_overrides o
      where o.salon_id = s.id and o.staff_id is not distinct from ${staffId}::uuid and o.on_date = ${date}
      having count(*) > 0) as windows
    from salons s
    where s.id = ${salonId} and (${staffId}::uuid is null or exists (
      select 1 from staff t where t.salon_id = s.id and t.id = ${staffId}::uuid))`.execute(db)
  return rows[0]?.windows
}

/** A row of a date: a window, or the word that there is none. */
export interface DateRow {
  id: string
  startMinute: number | null
  lengthMinutes: number | null
}

/** Puts these rows in the place of those of a date; without any it is as usual. */
export async function replaceDate(
  trx: Trx,
  { salonId, staffId = null, date: onDate }: DateOwner,
  rows: readonly DateRow[],
): Promise<void> {
  await sql`
    delete from date_overrides
    where salon_id = ${salonId} and staff_id is not distinct from ${staffId}::uuid and on_date = ${onDate}`.execute(
    trx,
  )
  if (rows.length === 0) return
  await trx
    .insertInto('dateOverrides')
    .values(rows.map((row) => ({ ...row, salonId, staffId, onDate })))
    .execute()
}
