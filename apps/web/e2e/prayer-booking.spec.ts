import { choose, expect, FREE_TIMES, open, test } from './fixtures.ts'

/** The demo's salon that closes for the prayers. */
const SLUG = 'hallaq-alwadi'

test('the prayers are named between the times, and a time after one can be booked', async ({
  page,
  locale,
  texts,
}) => {
  await open(page, `/s/${SLUG}`, { locale, texts })
  await expect(page.getByText(texts.salon.prayer.closed)).toBeVisible()
  const services = page.getByRole('region', { name: texts.salon.services, exact: true })
  await services.locator('button[aria-pressed="false"]').nth(1).click()
  await page.getByRole('region', { name: texts.salon.basket }).getByText(texts.visit.firstFree).waitFor()
  await page.getByRole('link', { name: texts.salon.chooseTime }).click()

  const strip = page.getByRole('group', { name: texts.visit.dayStrip })
  await strip.locator('label').filter({ hasText: FREE_TIMES }).nth(2).click()
  const gap = page.getByRole('radiogroup').getByText(texts.visit.prayers.asr)
  await expect(gap).toBeVisible()
  const asr = gap.locator('..')
  await expect(asr).toContainText(/3:\d\d.*–.*3:\d\d/)
  const next = asr.locator('xpath=following-sibling::label[1]').getByRole('radio')
  await choose(next)
  await page.getByRole('button', { name: texts.booking.toReview, exact: true }).click()
  await expect(page.getByRole('heading', { name: texts.booking.reviewTitle })).toBeVisible()

  // "back" leads to the times with the choice as it was
  await page.goBack()
  await expect(page.getByRole('radiogroup').getByRole('radio', { checked: true })).toBeAttached()
  await expect(page.getByRole('button', { name: texts.booking.toReview, exact: true })).toBeVisible()
})
