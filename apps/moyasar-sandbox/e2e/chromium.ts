import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** A headless Chromium: the one that `CHROMIUM` names, the system's, or the one that comes from the registry. */
export async function launchChromium() {
  const named = process.env['CHROMIUM']
  const installed = existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : await sparticuz.executablePath()
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath: named ?? installed, args })
}
