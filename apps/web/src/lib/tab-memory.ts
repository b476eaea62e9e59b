/** Keys of what a tab remembers until it is closed; all of it goes when somebody signs out (app/services.ts). */
export type TabKey = 'salon.leftBookings'

/** `null` when nothing was stored, or when the browser refuses storage. */
export function readTab(key: TabKey): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** Stores or, with `null`, forgets. A browser that refuses, or has no room, rather has nothing than something old. */
export function writeTab(key: TabKey, value: string | null): void {
  try {
    sessionStorage.removeItem(key)
    if (value !== null) sessionStorage.setItem(key, value)
  } catch {
    // it is forgotten sooner
  }
}
