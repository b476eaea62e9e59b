import { readStored, writeStored } from './browser-storage.ts'

/** Keys of what a tab remembers until it is closed; all of it goes when somebody signs out (app/services.ts), but not with a session that has ended. */
export type TabKey = 'salon.code' | 'salon.leftBookings'

/** `null` when nothing was stored, or when the browser refuses storage. */
export function readTab(key: TabKey): string | null {
  return readStored('sessionStorage', key)
}

/** Stores or, with `null`, forgets. A browser that refuses, or has no room, rather has nothing than something old. */
export function writeTab(key: TabKey, value: string | null): void {
  if (!writeStored('sessionStorage', key, value)) writeStored('sessionStorage', key, null)
}
