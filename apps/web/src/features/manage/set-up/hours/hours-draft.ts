import {
  hasNightOverlap,
  hasOverlap,
  type WeeklyHoursSettings,
  type WeeklyWindowSetting,
} from '@salon/contract'
import type { Reading } from '../use-settings.ts'

/** A window as it is typed, in times of the clock; one that ends before it begins runs past midnight. */
export interface TypedWindow {
  weekday: number
  from: string
  to: string
}

/** An ordinary week as it is typed. */
export interface HoursDraft {
  /** Not the salon's hours, but her own. */
  isOwn: boolean
  windows: TypedWindow[]
}

const DAY_MINUTES = 1440
const SHORTEST_MINUTES = 5
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

export function toHoursDraft({ windows }: WeeklyHoursSettings): HoursDraft {
  return { isOwn: windows.length > 0, windows: windows.map(toTypedWindow) }
}

export function toTypedWindow({ weekday, startMinute, lengthMinutes }: WeeklyWindowSetting): TypedWindow {
  return { weekday, from: toClock(startMinute), to: toClock(startMinute + lengthMinutes) }
}

/** What to say of windows that are none, or that overlap. */
export interface WrongHours {
  incomplete: string
  overlap: string
  night: string
}

export function readHoursDraft(
  { isOwn, windows }: HoursDraft,
  wrong: WrongHours,
): Reading<WeeklyHoursSettings, HoursDraft> {
  const read = readWindows(isOwn ? windows : [], wrong)
  return typeof read === 'string' ? { errors: { windows: read } } : { settings: { windows: read } }
}

/** A week in order, or what is wrong with it. */
export function readWindows(
  windows: readonly TypedWindow[],
  wrong: WrongHours,
): WeeklyWindowSetting[] | string {
  const read = windows.map(readWindow)
  const complete = read.filter((window) => window !== null)
  if (complete.length < read.length) return wrong.incomplete
  if (hasOverlap(complete)) return wrong.overlap
  if (hasNightOverlap(complete)) return wrong.night
  return complete.toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute)
}

function readWindow({ weekday, from, to }: TypedWindow) {
  const [startMinute, endMinute] = [minuteOf(from), minuteOf(to)]
  if (startMinute === null || endMinute === null) return null
  const lengthMinutes = (endMinute - startMinute + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  return lengthMinutes < SHORTEST_MINUTES ? null : { weekday, startMinute, lengthMinutes }
}

function minuteOf(clock: string): number | null {
  const [, hours, minutes] = CLOCK.exec(clock) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

function toClock(minute: number): string {
  const ofDay = minute % DAY_MINUTES
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}
