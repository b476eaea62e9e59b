import { listSalonConfigs, type Db } from '@salon/db'
import { listOpeningWindows, toEpochDay, wallToEpochMinute, type LocalDate } from '@salon/domain'
import { sql } from 'kysely'

const CHUNK = 200

/** Working hours as rows, one for each stylist and date: what a search would read if it had nothing else to think of. */
export async function prepareReference(db: Db, dates: readonly LocalDate[]): Promise<void> {
  await sql`create schema bench;
    create table bench.shifts (staff_id uuid not null, salon_id uuid not null, day date not null, during tstzmultirange not null)`.execute(
    db,
  )
  const { rows } = await sql<{ id: string }>`select id from salons where city_key = 'riyadh'`.execute(db)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const salonIds = rows.slice(from, from + CHUNK).map(({ id }) => id)
    await insertShifts(db, salonIds, dates)
  }
  await sql`create index on bench.shifts (salon_id, day) include (staff_id, during)`.execute(db)
  await sql`analyze`.execute(db)
}

async function insertShifts(db: Db, salonIds: string[], dates: readonly LocalDate[]): Promise<void> {
  const configs = await listSalonConfigs(db, { salonIds, serviceIds: null, from: dates[0]! })
  const shifts = configs.flatMap((config) =>
    dates.flatMap((date) =>
      listOpeningWindows(config, { from: date, days: 1 })
        .filter(({ staffId }) => staffId !== null)
        .map((window) => {
          const opens = wallToEpochMinute(config.timeZone, toEpochDay(date), window.startMinute)
          return {
            staff: window.staffId,
            salon: config.id,
            date,
            opens,
            closes: opens + window.lengthMinutes,
          }
        }),
    ),
  )
  await sql`
    insert into bench.shifts (staff_id, salon_id, day, during)
    select staff, salon, date, range_agg(tstzrange(to_timestamp(opens * 60.0), to_timestamp(closes * 60.0)))
    from jsonb_to_recordset(${JSON.stringify(shifts)}::jsonb) as s(staff uuid, salon uuid, date date, opens int, closes int)
    group by 1, 2, 3`.execute(db)
}

/** Rating order with an early stop; a gap of 45 minutes is looked for between one booking's end and the next one's start. */
export async function referenceSearch(
  db: Db,
  date: LocalDate,
  wanted: { fromMinute: number; toMinute: number },
): Promise<unknown> {
  const day = toEpochDay(date)
  const from = new Date(wallToEpochMinute('Asia/Riyadh', day, wanted.fromMinute) * 60_000)
  const to = new Date(wallToEpochMinute('Asia/Riyadh', day, wanted.toMinute) * 60_000)
  const { rows } = await sql`
    select s.id, s.rating_average from salons s
    where s.city_key = 'riyadh' and s.is_active and exists (
      select 1 from bench.shifts sh cross join lateral (
        select ends, lead(starts, 1, ${to}::timestamptz) over (order by starts, ends) as next_starts
        from (
          select ${from}::timestamptz as starts, ${from}::timestamptz as ends
          union all
          select lower(o.during), upper(o.during) from occupancies o
          where o.resource_id = sh.staff_id and lower(o.during) >= ${from}::timestamptz - interval '8 hours'
            and lower(o.during) < ${to}::timestamptz and upper(o.during) > ${from}::timestamptz) taken) gap
      where sh.salon_id = s.id and sh.day = ${date}::date and gap.next_starts - gap.ends >= interval '45 minutes'
        and sh.during @> tstzrange(gap.ends, gap.ends + interval '45 minutes') offset 0)
    order by s.rating_average desc, s.id limit 20`.execute(db)
  return rows
}
