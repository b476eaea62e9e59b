import type { LocalDate } from '../shared/brand.ts'

/** A point in time as whole minutes since 1970-01-01T00:00Z. The engine knows no seconds. */
export type EpochMinute = number

/** Day of the week, 0 = Sunday (the first day of the Saudi week) to 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** A stretch of wall-clock time from a business date's midnight; it may run past 24:00, so 20:00–03:00 is one window. */
export interface DayWindow {
  startMinute: number
  lengthMinutes: number
}

/** A stretch that repeats on a day of the week. */
export interface WeeklyWindow extends DayWindow {
  weekday: Weekday
}

/** Hours that replace the weekly ones between two business dates, both included (Ramadan, summer). */
export interface SeasonHours {
  firstDate: LocalDate
  lastDate: LocalDate
  windows: readonly WeeklyWindow[]
}

/** Hours of one business date, above seasons and weeks. No windows means closed, or away. */
export interface DateOverride {
  date: LocalDate
  windows: readonly DayWindow[]
}

/** When a salon is open, or a member of staff works. The most particular rule wins: date, then season, then week. */
export interface Schedule {
  weekly: readonly WeeklyWindow[]
  seasons: readonly SeasonHours[]
  overrides: readonly DateOverride[]
}

export const PRAYER_MODES = ['ignored', 'no_new_starts', 'closed'] as const
export type PrayerMode = (typeof PRAYER_MODES)[number]

/** What the salon does at prayer times. */
export interface PrayerPolicy {
  mode: PrayerMode
  /** Minutes the closure begins before the prayer's time. */
  beforeMinutes: number
  /** Minutes the closure lasts after the prayer's time. */
  afterMinutes: number
}

export interface StaffFacts {
  /** The member of staff's id, which is also her resource id. */
  id: string
  /** `null`: she works the salon's hours. */
  schedule: Schedule | null
}

/** One seat of a room or one chair: a room with capacity 3 is three units, each a resource of its own. */
export interface RoomUnit {
  resourceId: string
  roomId: string
}

/** A sorted, disjoint list of busy stretches, `[start, end)`, flattened: `[s0, e0, s1, e1, …]` in epoch minutes. */
export type BusyMinutes = ArrayLike<EpochMinute>

/** All that decides which times a salon offers, for one stretch of days. */
export interface SalonFacts {
  timeZone: string
  latitude: number
  longitude: number
  /** Distance between two offered starts. */
  stepMinutes: number
  minimumNoticeMinutes: number
  /** How many days after today (the salon's day) may be booked; 0 = today only. */
  furthestDays: number
  prayer: PrayerPolicy
  schedule: Schedule
  staff: readonly StaffFacts[]
  rooms: readonly RoomUnit[]
  /** What live bookings take, by resource id (staff and room units); a resource without an entry is free. */
  busy: ReadonlyMap<string, BusyMinutes>
  /** Absence of staff and rooms out of use, by resource id. */
  timeOff: ReadonlyMap<string, BusyMinutes>
}

/** Somebody who can do a line, and how long it takes her. */
export interface LineCandidate {
  staffId: string
  durationMinutes: number
}

/** One service of a visit with its choices made, ready for the engine. */
export interface VisitLine {
  /** Who can do it: one entry when the customer chose, all with the skill when not. Empty: nobody can. */
  candidates: readonly LineCandidate[]
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Counted from the line's start; in it the client waits and the stylist is free. `null`: none. */
  processing: { startMinute: number; lengthMinutes: number } | null
  /** It needs one unit of any of these rooms; empty: no room. */
  roomIds: readonly string[]
  /** Who serves it as it is booked: she does so again before anybody else, where she can. */
  servedBy?: string
}

/** A time that can be booked. */
export interface Slot {
  startsAtMinute: EpochMinute
  /** End of the visit under the assignment that `checkStart` prefers. */
  endsAtMinute: EpochMinute
  /** For each line, everybody who does it in at least one possible assignment, in the order of `candidates`. */
  lines: readonly { staffIds: readonly string[] }[]
}

export interface DaySlots {
  /** The business date: a start at 01:00 of a window that opened the evening before belongs to the evening's date. */
  date: LocalDate
  slots: readonly Slot[]
}

/** A stretch of one resource that a booking takes, buffers included, processing left out. */
export interface Occupancy {
  resourceId: string
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
  /** Index of the line it belongs to. */
  line: number
}

export interface AssignedLine {
  staffId: string
  roomResourceId: string | null
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

/** Who and what would serve a visit, and all the stretches it takes: disjoint for each resource. */
export interface Assignment {
  lines: readonly AssignedLine[]
  occupancies: readonly Occupancy[]
}

/** Why a time is not offered, in the order in which they are checked. */
export const REFUSAL_CAUSES = [
  'skill',
  'notice',
  'too_far',
  'closed',
  'hours',
  'prayer',
  'grid',
  'time_off',
  'busy',
  'room',
] as const
export type RefusalCause = (typeof REFUSAL_CAUSES)[number]

export type StartDecision =
  | { ok: true; date: LocalDate; assignments: readonly Assignment[] }
  | { ok: false; cause: RefusalCause }
