import type {
  DateOverride,
  DayWindow,
  LocalDate,
  Schedule,
  SeasonHours,
  Weekday,
  WeeklyWindow,
} from '@salon/domain'

/** `[staffId, seasonId, weekday, startMinute, lengthMinutes]`; no staff: the salon's; no season: every week. */
export type WindowRow = [string | null, string | null, Weekday, number, number]
/** `[seasonId, firstDate, lastDate]` */
export type SeasonRow = [string, LocalDate, LocalDate]
/** `[staffId, date, startMinute, lengthMinutes]`; no window: closed, or away. */
export type OverrideRow = [string | null, LocalDate, number | null, number | null]

export interface ScheduleRows {
  windows: readonly WindowRow[]
  seasons: readonly SeasonRow[]
  overrides: readonly OverrideRow[]
}

/** The salon's own hours. */
export function salonSchedule(rows: ScheduleRows): Schedule {
  return {
    weekly: weeklyOf(rows, null, null),
    seasons: rows.seasons.map((season) => seasonHours(rows, null, season)),
    overrides: overridesOf(rows, null),
  }
}

/**
 * A member of staff's hours, or `null` when she keeps the salon's. Without weekly windows of her own she follows the salon's
 * week, seasons and dates, and only what she does have (a season, a date) is hers.
 */
export function staffSchedule(rows: ScheduleRows, staffId: string, salon: Schedule): Schedule | null {
  const weekly = weeklyOf(rows, staffId, null)
  const overrides = overridesOf(rows, staffId)
  const seasons = rows.seasons
    .map((season) => seasonHours(rows, staffId, season))
    .filter((season) => season.windows.length > 0)
  if (weekly.length > 0) return { weekly, seasons, overrides }
  if (seasons.length === 0 && overrides.length === 0) return null
  const ownSeasons = new Set(seasons.map((season) => season.firstDate))
  const ownDates = new Set(overrides.map((override) => override.date))
  return {
    weekly: salon.weekly,
    seasons: [...seasons, ...salon.seasons.filter((season) => !ownSeasons.has(season.firstDate))],
    overrides: [...overrides, ...salon.overrides.filter((override) => !ownDates.has(override.date))],
  }
}

function weeklyOf(rows: ScheduleRows, staffId: string | null, seasonId: string | null): WeeklyWindow[] {
  const windows: WeeklyWindow[] = []
  for (const [staff, season, weekday, startMinute, lengthMinutes] of rows.windows) {
    if (staff === staffId && season === seasonId) windows.push({ weekday, startMinute, lengthMinutes })
  }
  return windows
}

function seasonHours(
  rows: ScheduleRows,
  staffId: string | null,
  [id, firstDate, lastDate]: SeasonRow,
): SeasonHours {
  return { firstDate, lastDate, windows: weeklyOf(rows, staffId, id) }
}

function overridesOf(rows: ScheduleRows, staffId: string | null): DateOverride[] {
  const byDate = new Map<LocalDate, DayWindow[]>()
  for (const [staff, date, startMinute, lengthMinutes] of rows.overrides) {
    if (staff !== staffId) continue
    const windows = byDate.get(date) ?? []
    if (startMinute !== null && lengthMinutes !== null) windows.push({ startMinute, lengthMinutes })
    byDate.set(date, windows)
  }
  return Array.from(byDate, ([date, windows]) => ({ date, windows }))
}
