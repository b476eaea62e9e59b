import { expect, expectNoSidewaysScroll, FREE_TIMES, ownSalon, signUp, test } from './fixtures.ts'

test('a customer of a salon’s own site chooses in the frame and books in a tab of its own', async ({
  page,
  context,
  locale,
  texts,
  phone,
}, info) => {
  const slug = ownSalon(info, 2)
  await page.goto(`/embed/${slug}/preview?lang=${locale}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: texts.embed.service })).toBeVisible()
  await expect(frame.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')

  await frame.getByRole('listitem').getByRole('button').first().click()
  const strip = frame.getByRole('group', { name: texts.visit.dayStrip })
  await strip.locator('label').filter({ hasText: FREE_TIMES }).nth(3).click()
  const time = frame.getByRole('radiogroup').getByRole('radio').first()
  await time.locator('..').click()
  await expect(time).toBeChecked()
  // the page around gives the frame all the room it asks for
  await expect
    .poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
    .toBeLessThanOrEqual(1)

  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: texts.embed.book }).click()
  const tab = await opened
  await expect(tab.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
  await expect(tab.getByRole('heading', { name: texts.booking.reviewTitle })).toBeVisible()
  await expectNoSidewaysScroll(tab)
  await tab.getByRole('button', { name: texts.booking.confirm, exact: true }).click()
  await signUp(tab, texts, { phone, name: 'زائرة تجريبية' })
  await expect(tab.getByRole('heading', { name: texts.booking.bookedTitle })).toBeVisible()
  await expect(tab.getByRole('heading', { name: texts.booking.nextTitle })).toBeVisible()
})

test('the frame fits a narrow column', async ({ page, texts, locale }, info) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/embed/${ownSalon(info, 2)}?lang=${locale}`)
  await page.getByRole('listitem').getByRole('button').first().click()
  await expect(page.getByRole('radiogroup').getByRole('radio').first()).toBeAttached()
  await expect(page.getByRole('heading', { name: texts.embed.times })).toBeVisible()
  await expectNoSidewaysScroll(page)
})
