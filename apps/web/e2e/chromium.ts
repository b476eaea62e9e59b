import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** What a headless browser needs on a machine without a display, a sandbox or the internet. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium to run: the one that `CHROMIUM` names, the system's, or the one that comes from the registry. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM']
  if (named) return named
  return existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : sparticuz.executablePath()
}
