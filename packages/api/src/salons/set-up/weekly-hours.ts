import type { ImpactView, WeeklyHoursOfInput, WeeklyHoursSettings } from '@salon/contract'
import { findWeek, lockSalon, replaceWeek } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { SettingsSection } from './edit-settings.ts'
import { previewImpact } from './impact.ts'

/** The ordinary week of a salon, or of one of its people. */
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

/**
 * Which coming bookings other hours would leave outside.
 * @throws DomainError `NOT_FOUND`
 */
export function readHoursImpact(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  { settings, ...key }: WeeklyHoursOfInput & { settings: WeeklyHoursSettings },
): Promise<ImpactView> {
  return previewImpact(deps, key.salonId, async (trx) => {
    await lockSalon(trx, key.salonId)
    if (!(await findWeek(trx, key))) throw new DomainError('NOT_FOUND')
    await weeklyHoursSection.update(trx, key, settings, deps)
  })
}
