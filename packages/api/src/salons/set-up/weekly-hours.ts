import type { WeeklyHoursOfInput, WeeklyHoursSettings } from '@salon/contract'
import { findWeek, replaceWeek } from '@salon/db'
import type { SettingsSection } from './edit-settings.ts'

/** The ordinary week of a salon, or of one of its people, who may have another one in a season. */
export const weeklyHoursSection: SettingsSection<WeeklyHoursSettings, WeeklyHoursOfInput> = {
  action: 'weekly_hours_changed',
  target: ({ salonId, staffId }) => staffId ?? salonId,
  displacesBookings: true,
  async find(db, key) {
    const windows = await findWeek(db, key)
    return windows && { windows }
  },
  update: (trx, key, { windows }, { newId }) =>
    replaceWeek(
      trx,
      key,
      windows.map((window) => ({ ...window, id: newId() })),
    ),
}
