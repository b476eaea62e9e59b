import type { LocalDate } from '../../shared/brand.ts'
import { parseLocalDate, toEpochDay } from '../../time/local-date.ts'
import { wallMinuteAt, wallToEpochMinute } from '../../time/zone.ts'
import type {
  DayWindow,
  EpochMinute,
  SalonFacts,
  Schedule,
  Slot,
  StaffFacts,
  VisitLine,
  Weekday,
} from '../types.ts'

export const RIYADH = 'Asia/Riyadh'
/** A Sunday on which nothing special happens. */
export const SUNDAY = localDate('2026-11-22')
export const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === null) throw new Error(`no date: ${text}`)
  return date
}

/** `at('10:30')` is half past ten on the Sunday in Riyadh; hours past 24 belong to the night after it. */
export function at(clock: string, date: LocalDate = SUNDAY, timeZone: string = RIYADH): EpochMinute {
  return wallToEpochMinute(timeZone, toEpochDay(date), minuteOfDay(clock))
}

/** `'20:00–26:30'` as a window. */
export function hours(text: string): DayWindow {
  const [from = '', to = ''] = text.split('–')
  return { startMinute: minuteOfDay(from), lengthMinutes: minuteOfDay(to) - minuteOfDay(from) }
}

function minuteOfDay(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}

/** The same windows on some days of every week. */
export function weekly(windows: readonly string[], weekdays: readonly Weekday[] = EVERY_DAY): Schedule {
  return {
    weekly: weekdays.flatMap((weekday) => windows.map((window) => ({ ...hours(window), weekday }))),
    seasons: [],
    overrides: [],
  }
}

/**
 * A salon in Riyadh, open 10:00–22:00 every day, with one member of staff who works its hours, an hourly grid
 * and no other rule.
 */
export function salon(facts: Partial<SalonFacts> = {}): SalonFacts {
  return {
    timeZone: RIYADH,
    latitude: 24.7136,
    longitude: 46.6753,
    stepMinutes: 60,
    minimumNoticeMinutes: 0,
    furthestDays: 365,
    prayer: { mode: 'ignored', beforeMinutes: 0, afterMinutes: 0 },
    schedule: weekly(['10:00–22:00']),
    staff: [member('amal')],
    rooms: [],
    busy: new Map(),
    timeOff: new Map(),
    ...facts,
  }
}

export function member(id: string, schedule: Schedule | null = null): StaffFacts {
  return { id, schedule }
}

/** An hour with Amal, without buffers, processing or a room. */
export function line(choices: Partial<VisitLine> = {}): VisitLine {
  return {
    candidates: [{ staffId: 'amal', durationMinutes: 60 }],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    processing: null,
    roomIds: [],
    ...choices,
  }
}

/** Candidates who all take equally long. */
export function anyOf(staffIds: readonly string[], durationMinutes = 60): VisitLine['candidates'] {
  return staffIds.map((staffId) => ({ staffId, durationMinutes }))
}

/** Start times on the wall clock, as people read them. */
export function clocks(slots: readonly Slot[], timeZone: string = RIYADH): string[] {
  return slots.map(({ startsAtMinute }) => {
    const minute = wallMinuteAt(timeZone, startsAtMinute)
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
}
