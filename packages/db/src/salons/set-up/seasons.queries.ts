import type { LocalDate, Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

export interface SeasonKey {
  salonId: string
  seasonId: string
}

/** A season without its hours, as its row has it. */
export interface SeasonColumns {
  nameAr: string
  nameEn: string
  firstDate: LocalDate
  lastDate: LocalDate
}

/** Seasons that are not over on the salon's day, the next first. */
export async function listComingSeasons(
  db: Db,
  { salonId, now }: { salonId: string; now: Date },
): Promise<{ id: string; name: Localized; firstDate: LocalDate; lastDate: LocalDate }[]> {
  const { rows } = await sql<{ id: string; name: Localized; firstDate: LocalDate; lastDate: LocalDate }>`
    select n.id, json_build_object('ar', n.name_ar, 'en', n.name_en) as name, n.first_date, n.last_date
    from schedule_seasons n join salons s on s.id = n.salon_id
    where n.salon_id = ${salonId} and n.last_date >= (${now}::timestamptz at time zone s.time_zone)::date
    order by n.first_date`.execute(db)
  return rows
}

/** `undefined`: the salon has no such season. */
export async function findSeason(
  db: Db,
  { salonId, seasonId }: SeasonKey,
): Promise<SeasonColumns | undefined> {
  const { rows } = await sql<SeasonColumns>`
    select name_ar, name_en, first_date, last_date from schedule_seasons
    where salon_id = ${salonId} and id = ${seasonId}`.execute(db)
  return rows[0]
}

/** Has another season of the salon one of these dates? */
export async function isSeasonTaken(
  db: Db,
  { salonId, seasonId }: SeasonKey,
  { firstDate, lastDate }: Pick<SeasonColumns, 'firstDate' | 'lastDate'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from schedule_seasons
    where salon_id = ${salonId} and id <> ${seasonId} and first_date <= ${lastDate} and last_date >= ${firstDate}
    limit 1`.execute(db)
  return rows.length > 0
}

export async function insertSeason(
  trx: Trx,
  { salonId, seasonId }: SeasonKey,
  season: SeasonColumns,
): Promise<void> {
  await trx
    .insertInto('scheduleSeasons')
    .values({ ...season, salonId, id: seasonId })
    .execute()
}

export async function updateSeason(
  trx: Trx,
  { salonId, seasonId }: SeasonKey,
  season: SeasonColumns,
): Promise<void> {
  await trx
    .updateTable('scheduleSeasons')
    .set(season)
    .where('salonId', '=', salonId)
    .where('id', '=', seasonId)
    .execute()
}

/** With all hours in it, also those of people. */
export async function deleteSeason(trx: Trx, { salonId, seasonId }: SeasonKey): Promise<void> {
  await trx.deleteFrom('scheduleSeasons').where('salonId', '=', salonId).where('id', '=', seasonId).execute()
}
