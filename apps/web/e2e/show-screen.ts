import type { Page } from '@playwright/test'
import type { Texts } from './fixtures.ts'
import type { Scene } from './scene.ts'
import type { Screen } from './screens/screen.ts'

const SETTLE_MS = 20_000

/** Opens a screen in a language, and waits until all of it is there. */
export async function showScreen(
  page: Page,
  screen: Screen,
  { scene, texts, locale }: { scene: Scene; texts: Texts; locale: 'ar' | 'en' },
): Promise<void> {
  const path = screen.path(scene)
  await screen.prepare?.(page)
  await page.addInitScript(hidePage)
  // a page asks for its own parts first and for its data then: in between nothing seems to load
  const [before = '', hash] = path.split('#')
  const address = `${before}${before.includes('?') ? '&' : '?'}lang=${locale}${hash ? `#${hash}` : ''}`
  await page.goto(address, { waitUntil: 'networkidle' })
  const settled = () => page.waitForFunction(isSettled, screen.isLoading ?? false, { timeout: SETTLE_MS })
  await settled()
  await screen.reach?.(page, texts, scene)
  await settled()
  await page.evaluate(() => document.fonts.ready)
}

/** Runs in the page: to itself it is a tab behind others, which keeps no stream open, so that its network comes to rest. */
function hidePage(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
}

/** Runs in the page: it is there, and nothing of it still loads. */
function isSettled(mayLoad: boolean): boolean {
  const isLoading =
    !mayLoad && document.querySelector('[aria-busy="true"], .animate-shimmer, .animate-spin') !== null
  return !isLoading && document.querySelector('main h1, main h2, main h3') !== null
}
