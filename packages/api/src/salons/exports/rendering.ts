import {
  type Instant,
  type Locale,
  localDateAt,
  type Localized,
  minuteOfDate,
  wallMinuteAt,
} from '@salon/domain'
import type { Cell } from './to-csv.ts'

/** In whose language, and by which clock. */
export interface Rendering {
  locale: Locale
  timeZone: string
}

export interface Column<Row> {
  title: Localized
  cell: (row: Row, rendering: Rendering) => Cell
}

export function riyals(halalas: number): number {
  return halalas / 100
}

export function joined(texts: readonly string[], { locale }: Rendering): string {
  return texts.join(locale === 'ar' ? '، ' : ', ')
}

export function listed(names: readonly Localized[], rendering: Rendering): string {
  return joined(
    names.map((name) => name[rendering.locale]),
    rendering,
  )
}

/** Day and time by the salon's clock, as spreadsheets read them. */
export function onClock(at: Date | Instant | null, { timeZone }: Rendering): Cell {
  if (at === null) return null
  const minute = minuteOfDate(new Date(at))
  return `${localDateAt(timeZone, minute)} ${timeOfDay(wallMinuteAt(timeZone, minute))}`
}

/** @param minute of a day; 1440 is its end */
export function timeOfDay(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
