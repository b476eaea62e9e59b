import type { BookingLineView, CalendarView } from '@salon/contract'
import {
  addDays,
  type BookingStatus,
  type Instant,
  type LocalDate,
  localDateAt,
  type Localized,
  minuteOfDate,
  minuteOfInstant,
  type PrayerMode,
  startOfDate,
  timeTakenBy,
  wallMinuteAt,
} from '@salon/domain'
import {
  common,
  isOverlapping,
  type Lane,
  type Stretch,
  subtract,
  wholeHours,
  withLanes,
} from './stretches.ts'

export type CalendarBooking = CalendarView['bookings'][number]

/** Minutes of a stretch count from the midnight that its business date begins with. Two that overlap stand side by side. */
export interface PlannedLine extends Stretch, Lane {
  booking: CalendarBooking
  line: BookingLineView
  /** When it ends, or ended, where that was sooner than it was booked for. */
  endsAt: Instant
  /** What it takes of whoever serves it, with what is kept free around it; nothing once its visit was missed or is over. */
  taken: Stretch[]
  /** The part of it in which the customer waits, and whoever serves her is free. */
  wait: Stretch | null
}

/** The part of an absence that is in a day, and when it begins and ends. */
export interface PlannedAbsence extends Stretch {
  id: string
  startsAt: Instant
  endsAt: Instant
  firstDate: LocalDate | null
  lastDate: LocalDate | null
  reason: string | null
  /** Entered by who is away herself. */
  isHerOwn: boolean
}

/** What may be had in a room, or in none. */
export interface RoomPlace {
  /** `null`: what is had in no room. */
  id: string | null
  capacity: number
}

/** One member of staff, or one room, on one business date. */
export interface StaffDay {
  id: string
  name: Localized
  /** What she does, or what may be had in the room. */
  serviceIds: readonly string[]
  lines: PlannedLine[]
  away: PlannedAbsence[]
  /** When she works, as far as the salon is open. */
  open: Stretch[]
  /** Of that, what may still be booked. */
  free: Stretch[]
  /** What of it lies in the wait of a visit, each in the place of that. */
  waits: PlannedWait[]
  /** The rest of the day, without what is booked. */
  blocked: Stretch[]
  /** Absent: it is somebody's day. */
  room?: RoomPlace
}

/** A part of the wait within a visit that may be booked. */
export interface PlannedWait extends Stretch, Lane {
  /** Where the visit's block ends. */
  blockEndMinute: number
}

export interface DayPlan extends Stretch {
  date: LocalDate
  timeZone: string
  staff: StaffDay[]
  closures: (Stretch & Pick<CalendarView['closures'][number], 'prayer'>)[]
  /** All bookings of the date in their order, also those that ended early. */
  bookings: CalendarBooking[]
  isClosed: boolean
  prayerMode: PrayerMode
  rooms: CalendarView['rooms']
}

const DAY_MINUTES = 1440
/** What is drawn of a day without hours and bookings. */
const USUAL: Stretch = { startMinute: 9 * 60, endMinute: 21 * 60 }
/** Shorter gaps hold no service. */
const LEAST_GAP_MINUTES = 15
/** So much is drawn of a visit that ended sooner, to be found and pressed. */
const LEAST_DRAWN_MINUTES = 15
/** The salon's own entries keep to it. */
const STEP_MINUTES = 5

/** Not drawn among the others: their time belongs to whoever takes it next. */
const GONE: ReadonlySet<BookingStatus> = new Set<BookingStatus>(['cancelled', 'expired'])
const MISSED: BookingStatus = 'no_show'

/** How long the windows of a business date run into the day after it. */
function overhang({ openingWindows }: Pick<CalendarView, 'openingWindows'>, date: LocalDate): number {
  return Math.max(
    0,
    ...openingWindows
      .filter((window) => window.date === date)
      .map(({ startMinute, lengthMinutes }) => startMinute + lengthMinutes - DAY_MINUTES),
  )
}

/** The business date that a moment belongs to: yesterday's, while its windows still run after midnight. */
export function businessDateOf(
  calendar: Pick<CalendarView, 'timeZone' | 'openingWindows'>,
  at: Instant,
): LocalDate {
  const minute = minuteOfInstant(at)
  const date = localDateAt(calendar.timeZone, minute)
  const before = addDays(date, -1)
  return wallMinuteAt(calendar.timeZone, minute) < overhang(calendar, before) ? before : date
}

/**
 * A business date as it is drawn: who works when, what is booked, and what is free.
 * @param calendar of the date and the one before it, whose night may reach into it
 */
export function planDay(calendar: CalendarView, date: LocalDate, now: Date): DayPlan {
  const { timeZone } = calendar
  const midnight = startOfDate(timeZone, date)
  const stretch = (from: Instant, to: Instant): Stretch => ({
    startMinute: minuteOfInstant(from) - midnight,
    endMinute: minuteOfInstant(to) - midnight,
  })
  const windows = calendar.openingWindows.filter((window) => window.date === date)
  const bookings = calendar.bookings.filter(({ startsAt }) => businessDateOf(calendar, startsAt) === date)
  const shown = bookings.filter(({ status }) => !GONE.has(status))
  const ends = [
    ...windows.map(({ startMinute, lengthMinutes }) => ({
      startMinute,
      endMinute: startMinute + lengthMinutes,
    })),
    ...shown.map(({ startsAt, endsAt }) => stretch(startsAt, endsAt)),
  ]
  const day = wholeHours(ends.length > 0 ? ends : [USUAL])
  const closures = calendar.closures
    .map(({ prayer, from, to }) => ({ prayer, ...stretch(from, to) }))
    .filter((closure) => isOverlapping(closure, day))
  const nowMinute = minuteOfDate(now) - midnight

  const staff = staffOf(calendar, shown).map((member): StaffDay => {
    const open = windows
      .filter(({ staffId }) => staffId === member.id)
      .map(({ startMinute, lengthMinutes }) => ({ startMinute, endMinute: startMinute + lengthMinutes }))
    const away = calendar.timeOff
      .filter(({ staffId }) => staffId === member.id)
      .map(({ staffId: _of, ...off }) => ({ ...off, ...clip(stretch(off.startsAt, off.endsAt), day) }))
      .filter((absence) => absence.endMinute > absence.startMinute)
    const lines = withLanes(
      shown.flatMap((booking) =>
        booking.lines
          .filter((line) => line.staff.id === member.id && hasBegun(booking, line))
          .map((line) => planLine(booking, line, stretch(line.startsAt, line.endsAt))),
      ),
    )
    const taken = lines.flatMap((line) => line.taken)
    const past = {
      startMinute: day.startMinute,
      endMinute: Math.ceil(nowMinute / STEP_MINUTES) * STEP_MINUTES,
    }
    const free = subtract(open, [...taken, ...away, ...closures, past]).filter(
      ({ startMinute, endMinute }) => endMinute - startMinute >= LEAST_GAP_MINUTES,
    )
    return {
      ...{ ...member, lines, away, open, free },
      waits: lines.flatMap(({ wait, lane, lanes, endMinute: blockEndMinute }) =>
        wait ? common(free, [wait]).map((part) => ({ ...part, lane, lanes, blockEndMinute })) : [],
      ),
      blocked: subtract([day], [...free, ...lines]),
    }
  })
  return {
    ...{ ...day, date, timeZone, staff, closures, bookings },
    isClosed: windows.length === 0,
    prayerMode: calendar.prayerMode,
    rooms: calendar.rooms,
  }
}

/** Whether a service took place at all: a visit may end before its next one. Its first one did, whatever the clocks say. */
function hasBegun(booking: CalendarBooking, { startsAt }: BookingLineView): boolean {
  return booking.endedAt === null || startsAt <= booking.endedAt || startsAt === booking.startsAt
}

/** A service where it is drawn, with what it takes of whoever serves it; of one that is over, the time since its end is others'. */
function planLine(
  booking: CalendarBooking,
  line: BookingLineView,
  booked: Stretch,
): Omit<PlannedLine, keyof Lane> {
  const { endedAt } = booking
  const isEarly = endedAt !== null && endedAt < line.endsAt
  const endsAt = isEarly && endedAt > line.startsAt ? endedAt : line.endsAt
  const drawn = isEarly ? minuteOfInstant(endedAt) - minuteOfInstant(line.startsAt) : Infinity
  const place = {
    startMinute: booked.startMinute,
    endMinute: Math.min(booked.endMinute, booked.startMinute + Math.max(drawn, LEAST_DRAWN_MINUTES)),
  }
  const time = booking.times[line.id]
  const taken = time ? timeTakenBy(time, place) : []
  const [wait = null] = time ? subtract([place], taken) : []
  return { booking, line, endsAt, ...place, taken, wait }
}

/** Some business dates as they are drawn; each booking is looked at once for all of them. */
export function planDays(calendar: CalendarView, dates: readonly LocalDate[], now: Date): DayPlan[] {
  const byDate = Map.groupBy(calendar.bookings, ({ startsAt }) => businessDateOf(calendar, startsAt))
  return dates.map((date) => planDay({ ...calendar, bookings: byDate.get(date) ?? [] }, date, now))
}

/** Who has a column on any of some dates. */
export function staffOfAll(plans: readonly DayPlan[]): StaffDay[] {
  return [...new Map(plans.flatMap(({ staff }) => staff.map((member) => [member.id, member]))).values()]
}

/** How many visits of a date take place, or took; all of them, or those that somebody serves. */
export function countVisits({ bookings }: Pick<DayPlan, 'bookings'>, staffId?: string): number {
  return visitsOf({ bookings }, staffId).filter(({ status }) => status !== MISSED).length
}

/** The bookings of a date that keep their place, or kept it. */
export function visitsOf({ bookings }: Pick<DayPlan, 'bookings'>, staffId?: string): CalendarBooking[] {
  return bookings.filter(({ status, lines }) => !GONE.has(status) && isServedBy(lines, staffId))
}

/** Whether somebody has a part in a visit; without a name, everybody has. */
export function isServedBy(lines: readonly BookingLineView[], staffId: string | undefined): boolean {
  return staffId === undefined || lines.some(({ staff }) => staff.id === staffId)
}

/** Who works there, and who has left but is still booked. */
function staffOf(
  calendar: CalendarView,
  bookings: readonly CalendarBooking[],
): Pick<StaffDay, 'id' | 'name' | 'serviceIds'>[] {
  const members = new Map<string, Pick<StaffDay, 'id' | 'name' | 'serviceIds'>>(
    calendar.staff.map((member) => [member.id, member]),
  )
  for (const { staff } of bookings.flatMap(({ lines }) => lines))
    if (!members.has(staff.id)) members.set(staff.id, { ...staff, serviceIds: [] })
  return [...members.values()]
}

function clip(stretch: Stretch, within: Stretch): Stretch {
  return {
    startMinute: Math.max(stretch.startMinute, within.startMinute),
    endMinute: Math.min(stretch.endMinute, within.endMinute),
  }
}
