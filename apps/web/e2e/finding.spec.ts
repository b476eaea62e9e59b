import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, open, signUp, test } from './fixtures.ts'
import type { Texts } from './fixtures.ts'

const cards = (page: Page) => page.locator('main h2 a[href^="/s/"], main h3 a[href^="/s/"]')

/** On a phone the lists are in a sheet, on a desk beside the results. */
async function chooseCity(page: Page, texts: Texts, city: string): Promise<void> {
  const { discover } = texts
  const inBar = page.getByRole('group', { name: discover.filters }).getByLabel(discover.city)
  if ((await inBar.count()) > 0) {
    await inBar.selectOption(city)
    return
  }
  await page.getByRole('button', { name: discover.filters }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(discover.city).selectOption(city)
  await expect(page).toHaveURL(/city=/)
  await sheet.getByRole('button').filter({ hasNotText: discover.clearFilters }).last().click()
  await expect(sheet).toHaveCount(0)
}

/** What was asked for is on screen, and nothing of the search before. */
async function expectFound(page: Page, { discover }: Texts): Promise<void> {
  const results = page.getByRole('region', { name: discover.results })
  await expect(results).toHaveAttribute('aria-busy', 'false')
  await expect(cards(page).first()).toBeVisible()
}

test('somebody finds a salon by filter, keeps it, and comes back to it by another way', async ({
  page,
  locale,
  texts,
  phone,
}) => {
  const { discover, card, favourites, landing, common } = texts
  await open(page, '/', { locale, texts })
  await chooseCity(page, texts, 'jeddah')
  await expect(page).toHaveURL(/\?city=jeddah$/)
  await expectFound(page, texts)
  const first = cards(page).first()
  const name = (await first.textContent()) ?? ''
  const href = (await first.getAttribute('href')) ?? ''

  // the heart asks who she is, and then does what it was asked for
  const heart = page.getByRole('button', { name: common.favourite(name) }).first()
  await expect(heart).toHaveAttribute('aria-pressed', 'false')
  await heart.click()
  // the heart fills before the server knows of it
  const kept = page.waitForResponse((response) => response.url().includes('accounts.favourites.add'))
  await signUp(page, texts, { phone, name: 'اسم تجريبي' })
  await expect(heart).toHaveAttribute('aria-pressed', 'true')
  expect((await kept).ok()).toBe(true)
  await expect(page).toHaveURL(/\?city=jeddah$/)

  await page.goto('/favourites')
  await expect(page.getByRole('heading', { level: 1, name: favourites.title })).toBeVisible()
  await expect(page.locator(`main a[href="${href}"]`)).toHaveCount(1)
  await expectNoSidewaysScroll(page)

  // by the page of the city, straight to the first free time of the salon
  await page.goto('/')
  await expectFound(page, texts)
  const cityLink = page.getByRole('navigation', { name: discover.browse }).locator('a[href="/c/jeddah"]')
  await cityLink.scrollIntoViewIfNeeded()
  // the list does not grow on its own where it would push this away
  await expect(page.getByRole('button', { name: common.more })).toBeInViewport()
  await cityLink.click()
  await expect(page).toHaveURL(/\/c\/jeddah$/)
  await expect(page.getByRole('heading', { level: 2, name: landing.topSalons })).toBeVisible()
  await expect(
    page.getByRole('button', { name: common.favourite(name), pressed: true }).first(),
  ).toBeVisible()
  await expectNoSidewaysScroll(page)
  const beginning = card.bookFirstFree('').replace(':', '')
  const firstFree = page.getByRole('link', { name: new RegExp(`^${beginning.trim()}`) }).first()
  await expect(firstFree).toHaveAttribute('href', /book\?date=.*lines=.*startsAt=/)
  await firstFree.click()
  await expect(page).toHaveURL(/\/book\?/)
  await expect(page.getByRole('radio', { checked: true }).first()).toBeAttached()
})

test('the search box is worked by keyboard alone, and "back" from a salon finds the search again', async ({
  page,
  locale,
  texts,
}) => {
  await open(page, '/', { locale, texts })
  const box = page.getByRole('combobox', { name: texts.discover.searchLabel })
  await box.focus()
  await expect(page.getByRole('listbox')).toBeVisible()
  await box.press('ArrowDown')
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  await expect(chosen).toHaveCount(1)
  await box.press('Enter')
  await expect(page).toHaveURL(/category=/)
  const address = page.url()
  await expectFound(page, texts)
  await cards(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/s\//)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(cards(page).first()).toBeVisible()
})
