import * as z from 'zod'
import { impactVersion, settingsVersion } from './set-up.ts'
import { id } from './shared.ts'

const DAYS_OF_WEEK = 7
const DAY_MINUTES = 1440
export const WINDOWS_A_DAY = 6

/** A stretch of opening or working hours; it may run past midnight. */
export const dayWindow = z.strictObject({
  startMinute: z.number().int().min(0).max(1439),
  lengthMinutes: z.number().int().min(5).max(DAY_MINUTES),
})
export type DayWindowSetting = z.output<typeof dayWindow>

const weeklyWindow = dayWindow.extend({
  weekday: z
    .number()
    .int()
    .min(0)
    .max(DAYS_OF_WEEK - 1),
})
export type WeeklyWindowSetting = z.output<typeof weeklyWindow>

/** The hours of a week, of which none are open twice. */
export const weekWindows = z
  .array(weeklyWindow)
  .max(DAYS_OF_WEEK * WINDOWS_A_DAY)
  .refine((windows) => !hasOverlap(windows), 'windows of one day overlap')
  .refine((windows) => !hasNightOverlap(windows), 'an evening runs into the next morning')

/** Of a salon, or of one of its people: without windows of her own she works the salon's hours. */
const weeklyHours = z.strictObject({ windows: weekWindows })
export type WeeklyHoursSettings = z.output<typeof weeklyHours>

/** Do two windows of one day overlap? */
export function hasOverlap(windows: readonly WeeklyWindowSetting[]): boolean {
  return windows.some((one, index) =>
    windows.some(
      (other, otherIndex) => index < otherIndex && one.weekday === other.weekday && overlap(one, other),
    ),
  )
}

/** Does an evening run past midnight, into hours that begin on the next day? */
export function hasNightOverlap(windows: readonly WeeklyWindowSetting[]): boolean {
  return windows.some((evening) =>
    windows.some(
      ({ weekday, startMinute, ...morning }) =>
        weekday === (evening.weekday + 1) % DAYS_OF_WEEK &&
        overlap(evening, { ...morning, startMinute: startMinute + DAY_MINUTES }),
    ),
  )
}

/** Do two windows of one date overlap? */
export function overlap(one: DayWindowSetting, other: DayWindowSetting): boolean {
  return (
    one.startMinute < other.startMinute + other.lengthMinutes &&
    other.startMinute < one.startMinute + one.lengthMinutes
  )
}

/** With a season: her hours in it, which only a person has apart from the season itself. */
const weekOf = z.strictObject({ salonId: id, staffId: id.optional(), seasonId: id.optional() })
const NEEDS_PERSON = { path: ['staffId'], message: 'a season is set up as a whole' }
const isSomebodys = ({ staffId, seasonId }: z.output<typeof weekOf>) =>
  seasonId === undefined || staffId !== undefined

export const weeklyHoursOfInput = weekOf.refine(isSomebodys, NEEDS_PERSON)
export type WeeklyHoursOfInput = z.output<typeof weeklyHoursOfInput>
export const weeklyHoursImpactInput = weekOf
  .extend({ settings: weeklyHours })
  .refine(isSomebodys, NEEDS_PERSON)
export const updateWeeklyHoursInput = weekOf
  .extend({ version: settingsVersion, settings: weeklyHours, impact: impactVersion.optional() })
  .refine(isSomebodys, NEEDS_PERSON)
