import type { SalonProfile } from '@salon/contract'
import type { Page } from '@playwright/test'
import { itemAt } from '@salon/domain'
import { codeOf } from './built-code.ts'
import { expect, test } from './fixtures.ts'

/** So much may move between the first paint and the app that has taken over. */
const MOST_SHIFT = 0.05

interface FirstPaint {
  /** What was the largest thing painted, and whether the first HTML had it. */
  largest: { tag: string; isOfFirstHtml: boolean } | null
  layoutShift: number
}
declare global {
  var firstPaint: FirstPaint
}

/** Watches from the start what is painted and what moves. Nodes of the first HTML are those that stand there before any script. */
async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const first = new WeakSet<Node>()
    globalThis.firstPaint = { largest: null, layoutShift: 0 }
    document.addEventListener('DOMContentLoaded', () => {
      for (const node of document.querySelectorAll('#root *')) first.add(node)
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element = 'element' in entry && entry.element instanceof Element ? entry.element : null
        if (!element) continue
        globalThis.firstPaint.largest = { tag: element.tagName, isOfFirstHtml: first.has(element) }
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number')
          globalThis.firstPaint.layoutShift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Keeps the app's code back until the function it gives is called. */
async function holdApp(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(codeOf('src/start.tsx'), async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

/** Runs in the page: how long after its first paint the first piece of the app's code was asked for. */
function firstAskedAfterPaintMs(): number {
  const files = [...document.querySelectorAll<HTMLLinkElement>('head > link[data-app]')].map(
    ({ href }) => href,
  )
  const asked = files.flatMap((file) => performance.getEntriesByName(file).map(({ startTime }) => startTime))
  const painted = performance.getEntriesByName('first-contentful-paint')[0]
  return painted ? Math.min(...asked) - painted.startTime : -1
}

/** Runs in the page: what it has loaded, its workers too. */
function filesLoaded(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name)
}

const PAGES = {
  home: () => '/',
  salon: ({ slug }: SalonProfile) => `/s/${slug}`,
  booking: ({ slug, services }: SalonProfile) =>
    `/s/${slug}/book?lines=${[itemAt(services, 0).id, itemAt(services, 1).id].join('*')}`,
}

for (const [name, addressOf] of Object.entries(PAGES)) {
  test(`the ${name} page is there before any script, and the app takes over what is there`, async ({
    page,
    owner,
    slug,
    locale,
  }) => {
    const address = addressOf(await owner.query<SalonProfile>('salons.bySlug', { slug }))
    await watchPaint(page)
    const letGo = await holdApp(page)
    const isEnglish = locale === 'en'
    const lang = `${address.includes('?') ? '&' : '?'}lang=en`
    await page.goto(address + (isEnglish ? lang : ''), { waitUntil: 'commit' })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', isEnglish ? 'ltr' : 'rtl')
    const drawn = await heading.elementHandle()
    // kept back until the page is painted, and then all of it is asked for at once
    await expect(page.locator('head > link[data-app]')).not.toHaveCount(0)
    expect(await page.evaluate(firstAskedAfterPaintMs)).toBeGreaterThanOrEqual(0)
    letGo()
    // the app names its pages `… · Salon`
    await expect(page).toHaveTitle(/·/)
    expect(await heading.evaluate((node, before) => node === before, drawn)).toBe(true)
    await expect.poll(() => page.evaluate(filesLoaded)).toContainEqual(expect.stringContaining('warm-intl'))
    const { largest, layoutShift } = await page.evaluate(() => globalThis.firstPaint)
    expect(largest).toMatchObject({ isOfFirstHtml: true })
    expect(layoutShift).toBeLessThanOrEqual(MOST_SHIFT)
  })
}

test('nobody sees a page in the language she has left', async ({ page, slug, locale }) => {
  const other = locale === 'en' ? 'ar' : 'en'
  await page.goto(`/account?lang=${locale}`)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  const letGo = await holdApp(page)
  // the server draws by the address: Arabic
  await page.goto(`/s/${slug}`, { waitUntil: 'commit' })
  const heading = page.locator('h1')
  await expect(heading).toBeAttached()
  if (other === 'ar') await expect(heading).toBeHidden()
  else await expect(heading).toBeVisible()
  letGo()
  await expect(heading).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
})
