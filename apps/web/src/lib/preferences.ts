import { readStored, writeStored } from './browser-storage.ts'

/**
 * Keys of what the browser remembers between visits. None of them holds anything secret; src/boot.js reads two. The
 * bookings that were seen last are somebody's own and go when she signs out (app/services.ts).
 */
export type PreferenceKey =
  | 'salon.locale'
  | 'salon.theme'
  | 'salon.signedIn'
  | 'salon.keptBookings'
  | 'salon.searches'
  | 'salon.calendarView'
  | 'salon.calendarStaff'

/** `null` when nothing was stored, or when the browser refuses storage. */
export function readPreference(key: PreferenceKey): string | null {
  return readStored('localStorage', key)
}

/** Stores or, with `null`, forgets. A browser that refuses storage only forgets sooner: `false` says so. */
export function writePreference(key: PreferenceKey, value: string | null): boolean {
  return writeStored('localStorage', key, value)
}
