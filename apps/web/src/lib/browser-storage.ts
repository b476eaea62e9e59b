type Storages = 'localStorage' | 'sessionStorage'

/** `null` when nothing was stored, or when the browser refuses storage. */
export function readStored(storage: Storages, key: string): string | null {
  try {
    return window[storage].getItem(key)
  } catch {
    return null
  }
}

/** Stores or, with `null`, forgets; `false` when the browser refuses, or has no room. */
export function writeStored(storage: Storages, key: string, value: string | null): boolean {
  try {
    if (value === null) window[storage].removeItem(key)
    else window[storage].setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Forgets all that the tab remembers. */
export function clearTab(): void {
  try {
    sessionStorage.clear()
  } catch {
    // a browser that refuses has nothing
  }
}
