import {
  addDays,
  localDateAt,
  minuteOfDate,
  prayerTimes,
  startOfDate,
  weekdayOf,
  type LocalDate,
} from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { NOW, openDemo, RAMADAN } from './testing.ts'

describe.each([NOW, RAMADAN])('bookings around %j', (now) => {
  let db: Db
  beforeAll(async () => {
    db = await openDemo(now)
  })
  afterAll(() => db.destroy())

  it('lie within the hours of the salon and of who serves', async () => {
    const hours = await loadHours(db)
    const { rows: lines } = await sql<LineRow>`
      select l.salon_id, l.staff_id, l.starts_at, l.ends_at from booking_lines l`.execute(db)
    const outside = lines.filter((line) => !isWithinHours(hours, line))
    expect(lines.length).toBeGreaterThan(5000)
    expect(outside).toEqual([])
  })

  it('leave the prayers alone where the salon closes for them', async () => {
    const { rows } = await sql<
      LineRow & { latitude: number; longitude: number; before: number; after: number }
    >`
      select l.salon_id, l.staff_id, l.starts_at, l.ends_at, s.latitude, s.longitude,
        s.prayer_before_minutes as before, s.prayer_after_minutes as after
      from booking_lines l join salons s on s.id = l.salon_id where s.prayer_mode = 'closed'`.execute(db)
    const during = rows.filter(({ startsAt, endsAt, before, after, ...place }) =>
      prayerTimes(localDateAt('Asia/Riyadh', minuteOfDate(startsAt)), place).some(
        ({ startsAtMinute }) =>
          minuteOfDate(startsAt) < startsAtMinute + after && minuteOfDate(endsAt) > startsAtMinute - before,
      ),
    )
    expect(rows.length).toBeGreaterThan(50)
    expect(during).toEqual([])
  })
})

interface LineRow {
  salonId: string
  staffId: string
  startsAt: Date
  endsAt: Date
}

interface Window {
  start: number | null
  length: number | null
}

interface Hours {
  /** By salon or staff id, season (or 'week') and weekday. */
  weeks: Map<string, Window[]>
  /** By salon or staff id and date. */
  dates: Map<string, Window[]>
  /** By salon id. */
  seasons: Map<string, { id: string; firstDate: LocalDate; lastDate: LocalDate }[]>
}

async function loadHours(db: Db): Promise<Hours> {
  const { rows: windows } = await sql<Window & { key: string }>`
    select coalesce(staff_id, salon_id) || ' ' || coalesce(season_id::text, 'week') || ' ' || weekday as key,
      start_minute as start, length_minutes as length from opening_windows`.execute(db)
  const { rows: overrides } = await sql<Window & { key: string }>`
    select coalesce(staff_id, salon_id) || ' ' || on_date as key, start_minute as start, length_minutes as length
    from date_overrides`.execute(db)
  const { rows: seasons } = await sql<{ key: string; id: string; firstDate: LocalDate; lastDate: LocalDate }>`
    select salon_id as key, id, first_date, last_date from schedule_seasons`.execute(db)
  return { weeks: byKey(windows), dates: byKey(overrides), seasons: byKey(seasons) }
}

function byKey<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ key }) => key)
}

/** A line may belong to the date it begins on or, after midnight, to the one before. */
function isWithinHours(hours: Hours, line: LineRow): boolean {
  const today = localDateAt('Asia/Riyadh', minuteOfDate(line.startsAt))
  return [today, addDays(today, -1)].some((date) => {
    const isIn = ({ start, length }: Window) => {
      if (start === null || length === null) return false
      const from = startOfDate('Asia/Riyadh', date) + start
      return from <= minuteOfDate(line.startsAt) && minuteOfDate(line.endsAt) <= from + length
    }
    return salonWindows(hours, line, date).some(isIn) && staffWindows(hours, line, date).some(isIn)
  })
}

function salonWindows(hours: Hours, { salonId }: LineRow, date: LocalDate): Window[] {
  const season = hours.seasons
    .get(salonId)
    ?.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)
  const week = hours.weeks.get(`${salonId} ${season?.id ?? 'week'} ${weekdayOf(date)}`)
  return hours.dates.get(`${salonId} ${date}`) ?? week ?? []
}

/** Her own where she has any; in a season she follows the salon on the weekdays she works. */
function staffWindows(hours: Hours, line: LineRow, date: LocalDate): Window[] {
  const own = hours.dates.get(`${line.staffId} ${date}`)
  if (own) return own
  const hasOwnWeek = [0, 1, 2, 3, 4, 5, 6].some((weekday) =>
    hours.weeks.has(`${line.staffId} week ${weekday}`),
  )
  const week = hours.weeks.get(`${line.staffId} week ${weekdayOf(date)}`)
  if (!hasOwnWeek) return salonWindows(hours, line, date)
  const isSeason = hours.seasons
    .get(line.salonId)
    ?.some((each) => each.firstDate <= date && date <= each.lastDate)
  if (isSeason && week) return salonWindows(hours, line, date)
  return week ?? []
}
