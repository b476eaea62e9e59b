import type { LocalDate, Localized } from '@salon/domain'
import * as z from 'zod'
import { dayWindow, overlap, weekWindows, WINDOWS_A_DAY, type DayWindowSetting } from './hours.ts'
import { impactVersion, settingsVersion } from './set-up.ts'
import { id, idempotencyKey, localDate, typedName } from './shared.ts'

export const MAX_SEASON_NAME = 80
/** The longest season; one that never ends is another ordinary week. */
export const MOST_SEASON_DAYS = 366

const DAY_MS = 86_400_000

/** Hours that take the place of the ordinary week between two dates, both included; a day without any is closed. */
const season = z
  .strictObject({
    name: z.strictObject({ ar: typedName(MAX_SEASON_NAME), en: typedName(MAX_SEASON_NAME) }),
    firstDate: localDate,
    lastDate: localDate,
    windows: weekWindows,
  })
  .refine(
    ({ firstDate, lastDate }) =>
      firstDate <= lastDate && Date.parse(lastDate) - Date.parse(firstDate) < MOST_SEASON_DAYS * DAY_MS,
    { path: ['lastDate'], message: 'before the first, or too far from it' },
  )
export type SeasonSettings = z.output<typeof season>

export const seasonOfInput = z.strictObject({ salonId: id, seasonId: id })
export type SeasonOfInput = z.output<typeof seasonOfInput>
/** Of a season that is added (without `seasonId`), changed, or removed (without `settings`). */
export const seasonImpactInput = z
  .strictObject({ salonId: id, seasonId: id.optional(), settings: season.optional() })
  .refine(({ seasonId, settings }) => seasonId !== undefined || settings !== undefined, {
    path: ['settings'],
    message: 'neither a season nor its settings',
  })
export type SeasonImpactInput = z.output<typeof seasonImpactInput>
export const addSeasonInput = z.strictObject({
  salonId: id,
  settings: season,
  impact: impactVersion.optional(),
  idempotencyKey: idempotencyKey.optional(),
})
export const updateSeasonInput = seasonOfInput.extend({
  version: settingsVersion,
  settings: season,
  impact: impactVersion.optional(),
})
export const removeSeasonInput = seasonOfInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
  idempotencyKey: idempotencyKey.optional(),
})
export type RemoveSeasonInput = z.output<typeof removeSeasonInput>

/** A season that is not over. */
export interface SeasonView {
  id: string
  name: Localized
  firstDate: LocalDate
  lastDate: LocalDate
}

/** One date, above seasons and weeks. */
const dateHours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('usual') }),
  /** The salon is closed, or she is away. */
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({
    kind: z.literal('own'),
    windows: z
      .array(dayWindow)
      .min(1)
      .max(WINDOWS_A_DAY)
      .refine((windows) => !hasDateOverlap(windows), 'windows overlap'),
  }),
])
export type DateHoursSettings = z.output<typeof dateHours>

/** Do two windows overlap that are all of one date? */
export function hasDateOverlap(windows: readonly DayWindowSetting[]): boolean {
  return windows.some((one, index) => windows.slice(index + 1).some((other) => overlap(one, other)))
}

/** A date of the salon, or of one of its people. */
export const dateHoursOfInput = z.strictObject({ salonId: id, staffId: id.optional(), date: localDate })
export type DateHoursOfInput = z.output<typeof dateHoursOfInput>
export const dateHoursImpactInput = dateHoursOfInput.extend({ settings: dateHours })
export const updateDateHoursInput = dateHoursImpactInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
})

/** A coming date that is not as usual; no windows: closed, or away. */
export interface DateHoursView {
  /** `null`: the salon's. */
  staffId: string | null
  /** Hers, also once she has left. */
  staffName: Localized | null
  date: LocalDate
  windows: DayWindowSetting[]
}
