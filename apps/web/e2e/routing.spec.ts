import type { Locator, Page } from '@playwright/test'
import { codeOf } from './built-code.ts'
import { expect, open, test } from './fixtures.ts'

const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY))

/** A salon far down the list. */
const farDown = (page: Page) => page.locator('main a[href^="/s/"]').nth(8)

/** Where a link stands in the window, in pixels from its top. */
const placeOf = (link: Locator) => link.evaluate((element) => element.getBoundingClientRect().top)

/** Cards that the browser has not drawn yet are of the height it takes them for, but for fractions of a pixel each. */
const NEAR_PX = 4

/** What she looked at is where it was. */
async function expectFoundAgain(page: Page, place: number): Promise<void> {
  await expect.poll(async () => Math.abs((await placeOf(farDown(page))) - place)).toBeLessThan(NEAR_PX)
}

/** Scrolls down the list of salons and follows a link there; gives its name and where it stood. */
async function leaveFromFarDown(page: Page): Promise<{ name: string; place: number }> {
  const link = farDown(page)
  await link.scrollIntoViewIfNeeded()
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(200)
  // the list still grows as it comes into view, so both are read at the very moment
  return link.evaluate((element: HTMLElement) => {
    const place = element.getBoundingClientRect().top
    element.click()
    return { name: element.textContent, place }
  })
}

test('a new page starts at its top with the focus on its heading, and "back" finds the old place again', async ({
  page,
  locale,
  texts,
}) => {
  await open(page, '/?sort=rating', { locale, texts })
  const { name, place } = await leaveFromFarDown(page)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect.poll(() => scrollTop(page)).toBe(0)
  await expect(page).toHaveTitle(new RegExp(name))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.matches('main, main h1') ?? false))
    .toBe(true)

  await page.goBack()
  await expect(page).toHaveURL(/sort=rating/)
  await expectFoundAgain(page, place)
  // the place outlives the page, although the list comes later than the page
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.reload()
  await page.goBack()
  await expectFoundAgain(page, place)
  await page.reload()
  await expectFoundAgain(page, place)
})

test('the picture of a card grows into that of the salon', async ({ page, locale, texts }) => {
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document)
    document.startViewTransition = (update) => {
      const transition = start(update)
      void transition.ready.then(() => {
        const moving = document.getAnimations().map(({ effect }) => effect)
        const parts = moving.map((effect) => (effect instanceof KeyframeEffect ? effect.pseudoElement : null))
        document.body.dataset['moved'] = parts.join(' ')
      })
      return transition
    }
  })
  await open(page, '/', { locale, texts })
  await page.locator('main a.cover-link').first().click()
  await expect(page.locator('body')).toHaveAttribute('data-moved', /group\(salon-cover\)/)
})

test('what changes within a page moves neither the page nor the focus', async ({
  page,
  locale,
  texts,
  slug,
}) => {
  await open(page, `/s/${slug}`, { locale, texts })
  const add = page.locator('button[aria-pressed="false"]').last()
  await add.focus()
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(0)
  const left = await scrollTop(page)
  await add.press('Enter')
  await expect(page).toHaveURL(/lines=/)
  expect(await scrollTop(page)).toBe(left)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await page.getByRole('link', { name: texts.common.skipToContent }).press('Enter')
  await expect(page).toHaveURL(/#content$/)
  await expect(page.getByRole('main')).toBeFocused()
})

test('a link opened in another tab leaves this one alone', async ({ page, context, locale, texts, slug }) => {
  await open(page, '/', { locale, texts })
  const opened = context.waitForEvent('page')
  const asked = context.waitForEvent('request', (request) => /\/s\/[^/]+$/.test(request.url()))
  await page
    .locator('main a[href^="/s/"]')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await opened
  // what a tab that nobody sees makes of the answer is not the question
  expect((await asked).isNavigationRequest()).toBe(true)
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('link', { name: texts.common.search }).first()).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.goto(`/s/${slug}/no/such/page`)
  await expect(page.getByRole('heading', { name: texts.common.notFoundTitle })).toBeVisible()
})

test('a page whose code cannot be fetched says so, and the next try has it', async ({
  page,
  locale,
  texts,
}) => {
  await open(page, '/', { locale, texts })
  const code = codeOf('src/features/salon/salon-page.tsx')
  await page.route(code, (route) => route.abort())
  await page.locator('main a[href^="/s/"]').first().click()
  await expect(page.getByRole('heading', { name: texts.common.crashedTitle })).toBeVisible()
  await page.unroute(code)
  await page.getByRole('button', { name: texts.common.reload }).click()
  await expect(page.getByRole('heading', { name: texts.salon.services, exact: true })).toBeVisible()
})
