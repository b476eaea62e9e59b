import { readPreference, writePreference } from './preferences.ts'
import { useSyncExternalStore } from 'react'
import { createStore, useStore } from './store.ts'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const stored = readPreference('salon.theme')
const themes = createStore<Theme>(stored === 'light' || stored === 'dark' ? stored : 'system')

export function useTheme(): Theme {
  return useStore(themes)
}

export function setTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  colourBrowser(theme)
  writePreference('salon.theme', theme === 'system' ? null : theme)
  themes.set(theme)
}

/** The browser's own bars: the page's colours for day and night each stand in a tag of their own (index.html, src/boot.js). */
function colourBrowser(theme: Theme): void {
  for (const tag of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"][data-scheme]')) {
    const { scheme } = tag.dataset
    tag.media =
      theme === 'system' ? `(prefers-color-scheme: ${scheme})` : scheme === theme ? 'all' : 'not all'
  }
}

/** Whether it is the night's theme that is on screen. The server draws its pages by day. */
export function useIsDark(): boolean {
  return useSyncExternalStore(
    themes.subscribe,
    () => isDark(themes.get()),
    () => false,
  )
}

/** What the theme looks like at this moment, the device asked when it follows it. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
}
