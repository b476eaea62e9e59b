import {
  addDays,
  endOfBusinessDate,
  isRamadan,
  localDateAt,
  minuteOfDate,
  startOfDate,
  type DayWindow,
  type LocalDate,
  type Weekday,
} from '@salon/domain'
import { salonSchedule } from '../availability/schedules.ts'
import { TIME_OFF_REASONS } from './content/bookings.ts'
import {
  FRIDAY,
  HOLIDAY_WINDOW,
  HOLIDAYS,
  RAMADAN_NAME,
  RAMADAN_WEEK,
  WEEKS,
  type WeekContent,
} from './content/hours.ts'
import { makeId } from './random.ts'
import type { Rows } from './rows.ts'
import type { DemoSalon } from './salon-rows.ts'
import type { DemoStaff } from './staff-rows.ts'

/** What a member of staff works of a day, at most. */
const SHIFT_MINUTES = 480
const DAYS_BACK = 35
const DAYS_AHEAD = 400
const EID_CLOSED_DAYS = 3

/** The dates the calendar says Ramadan has, for the first one that is not over; the salon corrects them when the moon is seen. */
export interface RamadanDates {
  hijriYear: number
  firstDate: LocalDate
  lastDate: LocalDate
}

export function findRamadan(now: Date): RamadanDates {
  const today = todayOf(now)
  const dates = Array.from({ length: DAYS_AHEAD }, (_, i) => addDays(today, i - 30))
  const last = dates.find((date) => date >= today && isRamadan(date) && !isRamadan(addDays(date, 1)))
  if (last === undefined) throw new RangeError('No Ramadan in the days to come')
  const first = dates.find((date) => isRamadan(date) && addDays(date, 31) > last)
  const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    timeZone: 'UTC',
  })
  const year = hijri.formatToParts(new Date(`${last}T00:00:00Z`)).find((part) => part.type === 'year')
  return { hijriYear: Number(year?.value), firstDate: first ?? last, lastDate: last }
}

/** The salon's week, its Ramadan and its holidays. */
export function addSalonHours(rows: Rows, salon: DemoSalon, now: Date, ramadan: RamadanDates): void {
  addWeek(rows, salon, WEEKS[salon.content.hours])
  const closesOnHolidays = salon.random.chance(0.3)
  const special = new Map<LocalDate, DayWindow | null>()
  for (const date of holidaysAround(now)) special.set(date, closesOnHolidays ? null : HOLIDAY_WINDOW)
  if (salon.content.hasRamadanHours) {
    addRamadan(rows, salon, ramadan)
    for (let day = 1; day <= EID_CLOSED_DAYS; day++) special.set(addDays(ramadan.lastDate, day), null)
  }
  for (const [date, window] of special) addOverride(rows, salon, date, window)
}

function addWeek(rows: Rows, salon: DemoSalon, week: WeekContent, seasonId: string | null = null): void {
  for (let weekday = 0; weekday < 7; weekday++) {
    for (const window of weekday === FRIDAY ? week.friday : week.everyDay) {
      addWindow(rows, salon, { staffId: null, seasonId, weekday, ...window })
    }
  }
}

type WindowPlace = DayWindow & { staffId: string | null; seasonId: string | null; weekday: number }

function addWindow(rows: Rows, salon: DemoSalon, window: WindowPlace): void {
  rows.openingWindows.push({ id: makeId(salon.random, salon.createdAt), salonId: salon.id, ...window })
}

function addRamadan(rows: Rows, salon: DemoSalon, { hijriYear, firstDate, lastDate }: RamadanDates): void {
  const id = makeId(salon.random, salon.createdAt)
  const name = RAMADAN_NAME(hijriYear)
  rows.scheduleSeasons.push({ id, salonId: salon.id, nameAr: name.ar, nameEn: name.en, firstDate, lastDate })
  addWeek(rows, salon, RAMADAN_WEEK, id)
}

function addOverride(
  rows: Rows,
  salon: DemoSalon,
  date: LocalDate,
  window: DayWindow | null,
  staffId?: string,
): void {
  rows.dateOverrides.push({
    id: makeId(salon.random, salon.createdAt),
    salonId: salon.id,
    staffId: staffId ?? null,
    onDate: date,
    startMinute: window?.startMinute ?? null,
    lengthMinutes: window?.lengthMinutes ?? null,
  })
}

function holidaysAround(now: Date): LocalDate[] {
  const today = todayOf(now)
  return Array.from({ length: DAYS_BACK + DAYS_AHEAD }, (_, i) => addDays(today, i - DAYS_BACK)).filter(
    (date) => HOLIDAYS.some(({ month, day }) => date.slice(5) === `${pad(month)}-${pad(day)}`),
  )
}

/** Her own week: a day off, and the early or the late hours of the others. Some simply keep the salon's hours. */
export function addStaffHours(rows: Rows, salon: DemoSalon, staff: readonly DemoStaff[], now: Date): void {
  const { random, content } = salon
  const week = WEEKS[content.hours]
  staff.forEach(({ id: staffId }, position) => {
    if (position === 0 && random.chance(0.5)) return
    // Two in a row are never off together, so that somebody is always there.
    const dayOff = (position * 2 + 1) % 7
    const isEarly = position % 2 === 0
    for (let weekday = 0; weekday < 7; weekday++) {
      if (weekday === dayOff) continue
      const windows = weekday === FRIDAY ? week.friday : week.everyDay
      for (const window of shiftOf(windows, isEarly)) {
        addWindow(rows, salon, { staffId, seasonId: null, weekday, ...window })
      }
    }
    if (random.chance(0.15)) addOverride(rows, salon, addDays(todayOf(now), random.int(2, 20)), null, staffId)
    if (random.chance(0.25)) addTimeOff(rows, salon, staffId, now)
  })
}

/** Up to eight hours of the salon's day, from its beginning or to its end. */
function shiftOf(windows: readonly DayWindow[], isEarly: boolean): DayWindow[] {
  let left = SHIFT_MINUTES
  const shift: DayWindow[] = []
  for (const { startMinute, lengthMinutes } of isEarly ? windows : windows.toReversed()) {
    const length = Math.min(left, lengthMinutes)
    if (length === 0) break
    left -= length
    const start = isEarly ? startMinute : startMinute + lengthMinutes - length
    shift.push({ startMinute: start, lengthMinutes: length })
  }
  return shift
}

/** Away for a business day or three, or for two hours of one. */
function addTimeOff(rows: Rows, salon: DemoSalon, staffId: string, now: Date): void {
  const { random } = salon
  const date = addDays(todayOf(now), random.int(-10, 14))
  const stretch = random.chance(0.4)
    ? twoHours(date, random.int(16, 19))
    : wholeDays(rows, salon, date, addDays(date, random.int(1, 3) - 1))
  rows.timeOff.push({
    id: makeId(random, salon.createdAt),
    salonId: salon.id,
    resourceId: staffId,
    ...stretch,
    reason: random.pick(TIME_OFF_REASONS),
    createdBy: salon.ownerId,
    createdAt: salon.createdAt,
  })
}

function twoHours(date: LocalDate, hour: number) {
  const from = startOfDate('Asia/Riyadh', date) + hour * 60
  return { during: rangeText(from, from + 120), firstDate: null, lastDate: null }
}

function wholeDays(rows: Rows, { id }: DemoSalon, firstDate: LocalDate, lastDate: LocalDate) {
  const ofSalon = (row: { salonId: string; staffId?: string | null }) =>
    row.salonId === id && (row.staffId ?? null) === null
  const schedule = salonSchedule({
    windows: rows.openingWindows
      .filter(ofSalon)
      .map((row) => [null, row.seasonId ?? null, row.weekday as Weekday, row.startMinute, row.lengthMinutes]),
    seasons: rows.scheduleSeasons
      .filter(ofSalon)
      .map((row) => [row.id, row.firstDate as LocalDate, row.lastDate as LocalDate]),
    overrides: rows.dateOverrides
      .filter(ofSalon)
      .map((row) => [null, row.onDate as LocalDate, row.startMinute ?? null, row.lengthMinutes ?? null]),
  })
  const endOf = (date: LocalDate) => endOfBusinessDate({ timeZone: 'Asia/Riyadh', schedule }, date)
  return { during: rangeText(endOf(addDays(firstDate, -1)), endOf(lastDate)), firstDate, lastDate }
}

/** `[start, end)` as PostgreSQL reads a tstzrange; minutes since 1970. */
export function rangeText(startsAtMinute: number, endsAtMinute: number): string {
  const text = (minute: number) => new Date(minute * 60_000).toISOString()
  return `["${text(startsAtMinute)}","${text(endsAtMinute)}")`
}

function todayOf(now: Date): LocalDate {
  return localDateAt('Asia/Riyadh', minuteOfDate(now))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
