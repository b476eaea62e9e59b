import type { DateHoursSettings } from '@salon/contract'
import { type LocalDate, weekdayOf } from '@salon/domain'
import { readWindows, toTypedWindow, type TypedWindow, type WrongHours } from '../hours/hours-draft.ts'
import type { Reading } from '../use-settings.ts'

export const DATE_KINDS = ['usual', 'closed', 'own'] as const

/** The hours of one date as they are typed; what was typed stays while she tries another kind. */
export interface DateDraft {
  kind: (typeof DATE_KINDS)[number]
  windows: TypedWindow[]
}

export function toDateDraft(date: LocalDate, settings: DateHoursSettings): DateDraft {
  const weekday = weekdayOf(date)
  const windows = settings.kind === 'own' ? settings.windows : []
  return { kind: settings.kind, windows: windows.map((window) => toTypedWindow({ weekday, ...window })) }
}

export function readDateDraft(
  { kind, windows }: DateDraft,
  wrong: WrongHours & { noHours: string },
): Reading<DateHoursSettings, DateDraft> {
  if (kind !== 'own') return { settings: { kind } }
  if (windows.length === 0) return { errors: { windows: wrong.noHours } }
  const read = readWindows(windows, wrong)
  if (typeof read === 'string') return { errors: { windows: read } }
  return { settings: { kind, windows: read.map(({ weekday: _weekday, ...window }) => window) } }
}
