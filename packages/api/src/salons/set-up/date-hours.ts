import type { DateHoursOfInput, DateHoursSettings, DateHoursView } from '@salon/contract'
import { findDateHours, listComingDates, replaceDate, type DateRow, type DatesPage } from '@salon/db'
import type { Deps } from '../../deps.ts'
import type { SettingsSection } from './edit-settings.ts'

/** One date of a salon or of one of its people, above seasons and weeks. */
export const dateHoursSection: SettingsSection<DateHoursSettings, DateHoursOfInput> = {
  action: 'date_hours_changed',
  target: ({ salonId, staffId, date }) => `${staffId ?? salonId} ${date}`,
  displacesBookings: true,
  async find(db, key) {
    const windows = await findDateHours(db, key)
    if (windows === undefined) return undefined
    if (windows === null) return { kind: 'usual' }
    return windows.length === 0 ? { kind: 'closed' } : { kind: 'own', windows }
  },
  update: (trx, key, settings, { newId }) => replaceDate(trx, key, toRows(settings, newId)),
}

/** Coming dates that are not as usual, all or a part of them. */
export function listDates(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
  page?: DatesPage,
): Promise<DateHoursView[]> {
  return listComingDates(db, { salonId, now: clock.now(), page })
}

function toRows(settings: DateHoursSettings, newId: () => string): DateRow[] {
  switch (settings.kind) {
    case 'usual':
      return []
    case 'closed':
      return [{ id: newId(), startMinute: null, lengthMinutes: null }]
    case 'own':
      return settings.windows.map((window) => ({ ...window, id: newId() }))
  }
}
