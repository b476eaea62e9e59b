import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { BROWSER_FLAGS, findChromium } from '../e2e/chromium.ts'
import { TEXTS } from '../e2e/fixtures.ts'
import { Api } from '../e2e/api.ts'
import { lendSession, readScene, type Scene, signInContext } from '../e2e/scene.ts'
import { SCREENS } from '../e2e/screens/index.ts'
import type { Screen } from '../e2e/screens/screen.ts'
import { showScreen } from '../e2e/show-screen.ts'
import { contactSheet, type Shot } from './contact-sheet.ts'
import { startDemo } from './demo-server.ts'

/*
 * A picture of every screen in both languages, both themes and two widths, as docs/how-to/look-at-every-screen.md tells.
 * `--out` names the folder, `--only` takes a part of the screens' names, `--full` takes whole pages; docs/images changes when all of them are taken.
 */

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.data/screenshots' },
    only: { type: 'string', default: '' },
    full: { type: 'boolean', default: false },
  },
})
const ROOT = path.resolve(import.meta.dirname, '../../..')
const OUT = path.resolve(ROOT, values.out)
const DOCS = path.join(ROOT, 'docs/images')
const SALON = 'rayhanat-najd'
const CUSTOMER = '+966500000001'
/** Of the salon, and of another one. */
const OWNER = '+966500000003'
const ADMIN = '+966500000004'
const SIZES = [
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  { viewport: { width: 1280, height: 800 } },
]
const LOCALES = ['ar', 'en'] as const
const THEMES = ['light', 'dark'] as const
/** What a reader who has a minute should see. */
const MAIN = [
  'home',
  'city',
  'salon',
  'service-sheet',
  'booking-times',
  'booking-review',
  'pay',
  'bookings',
  'booking',
  'account',
  'embed',
]
/** The README's pictures, by what they are there. */
const README = {
  'discover-ar.png': 'home-ar-light-390.png',
  'booking-en.png': 'booking-times-en-light-390.png',
}

const screens = SCREENS.filter(({ name }) => name.includes(values.only))
const server = await startDemo()
const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS })
try {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const { shots, missed } = await takeAll(browser, server.url)
  writeFileSync(path.join(OUT, 'index.html'), contactSheet(shots, { phone: 195, desktop: 480 }))
  if (values.only === '' && missed.length === 0) await drawSheet(browser, shots)
  console.log(
    `${shots.length} pictures, and index.html with all of them, are in ${path.relative(process.cwd(), OUT)}.`,
  )
  for (const line of missed) console.error(line)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
}

/** One session for all: its cookies go along from one size to the next. */
async function takeAll(chrome: Browser, url: string): Promise<{ shots: Shot[]; missed: string[] }> {
  const shots: Shot[] = []
  const missed: string[] = []
  const signedIn = await chrome.newContext()
  const api = await signInContext(signedIn, url, CUSTOMER)
  const scene = await readScene(api, SALON)
  const ownersApi = new Api(url)
  await ownersApi.signIn(OWNER)
  const adminsApi = new Api(url)
  await adminsApi.signIn(ADMIN)
  const start = new Date()
  let cookies = await signedIn.cookies()
  await signedIn.close()
  for (const size of SIZES) {
    const options = {
      ...size,
      baseURL: url,
      serviceWorkers: 'block' as const,
      reducedMotion: 'reduce' as const,
    }
    const [guest, customer, owner, admin] = [
      await chrome.newContext(options),
      await chrome.newContext(options),
      await chrome.newContext(options),
      await chrome.newContext(options),
    ]
    await lendSession(owner, ownersApi)
    await lendSession(admin, adminsApi)
    await customer.addCookies(cookies)
    await customer.addInitScript(() => localStorage.setItem('salon.signedIn', '1'))
    const pages = {
      guest: await guest.newPage(),
      customer: await customer.newPage(),
      owner: await owner.newPage(),
      admin: await admin.newPage(),
    }
    // the demo is made around the present moment; what counts down or says "now" shall stand still
    for (const page of Object.values(pages)) {
      page.setDefaultTimeout(15_000)
      await page.clock.setFixedTime(start)
    }
    for (const locale of LOCALES) {
      for (const screen of screens) {
        const page = pages[screen.as ?? 'guest']
        try {
          shots.push(...(await take(page, screen, { scene, locale })))
        } catch (error) {
          missed.push(`${screen.name} ${locale} ${size.viewport.width}: ${String(error)}`)
          console.error(missed.at(-1))
        }
        await screen.leave?.(page)
      }
    }
    cookies = await customer.cookies()
    await guest.close()
    await customer.close()
    await owner.close()
    await admin.close()
  }
  return { shots, missed }
}

/** Both themes of a screen in one language: it is opened once, for they differ in nothing but colours. */
async function take(
  page: Page,
  screen: Screen,
  { scene, locale }: { scene: Scene; locale: 'ar' | 'en' },
): Promise<Shot[]> {
  const widthPixels = page.viewportSize()?.width ?? 0
  // a code is sent again to the same number only after a while
  const newcomer = `0540${locale === 'ar' ? 0 : 1}${widthPixels.toString().padStart(5, '0')}`
  await page.emulateMedia({ colorScheme: 'light' })
  await showScreen(page, screen, { scene: { ...scene, newcomer }, texts: TEXTS[locale], locale })
  const shots: Shot[] = []
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    const file = `${screen.name}-${locale}-${theme}-${widthPixels}.png`
    await page.screenshot({
      path: path.join(OUT, file),
      animations: 'disabled',
      caret: 'hide',
      fullPage: values.full,
    })
    shots.push({ name: screen.name, locale, theme, widthPixels, file })
  }
  return shots
}

/** The main screens by day as one picture, and the README's two. */
async function drawSheet(chrome: Browser, shots: readonly Shot[]): Promise<void> {
  const main = MAIN.flatMap((name) => shots.filter((shot) => shot.name === name && shot.theme === 'light'))
  const html = contactSheet(main, { phone: 195, desktop: 480 })
  writeFileSync(path.join(OUT, 'main.html'), html)
  const page = await chrome.newPage({ viewport: { width: 1460, height: 900 } })
  await page.goto(`file://${path.join(OUT, 'main.html')}`)
  await page.screenshot({ path: path.join(DOCS, 'screens.jpg'), type: 'jpeg', quality: 72, fullPage: true })
  await page.close()
  for (const [name, shot] of Object.entries(README)) copyFileSync(path.join(OUT, shot), path.join(DOCS, name))
}
