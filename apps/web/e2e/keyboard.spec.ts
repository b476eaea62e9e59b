import { Api } from './api.ts'
import { expect, open, ownSalon, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

/** The index of the salon of this journey; those of others are beside theirs. */
const JOURNEY = 18

test('a visit is found and booked with nothing but the keyboard', async ({
  page,
  baseURL,
  locale,
  texts,
  phone,
}, info) => {
  const slug = ownSalon(info, JOURNEY)
  const { keyboard } = page
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/', { locale, texts })
  await page.reload()
  await tabTo(page, page.getByRole('link', { name: texts.common.skipToContent }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('combobox', { name: texts.discover.searchLabel }))
  await keyboard.type(slug.split('-').at(-1) ?? '')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await tabTo(page, page.locator(`main h2 a[href="/s/${slug}"], main h3 a[href="/s/${slug}"]`))
  await keyboard.press('Enter')

  const services = page.getByRole('region', { name: texts.salon.services, exact: true })
  await expect(services).toBeVisible()
  await tabTo(page, services.locator('button[aria-pressed="false"]'))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: texts.salon.chooseTime }))
  await keyboard.press('Enter')

  const strip = page.getByRole('group', { name: texts.visit.dayStrip })
  await tabTo(page, strip.getByRole('radio', { checked: true }))
  for (let day = 0; day < 4; day++) await keyboard.press('ArrowRight')
  const times = page.getByRole('radiogroup').getByRole('radio')
  await expect(times.first()).toBeAttached()
  await tabTo(page, times)
  await keyboard.press('Space')
  await expect(times.first()).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: texts.booking.toReview, exact: true }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: texts.booking.confirm, exact: true }))
  await keyboard.press('Enter')

  // the form in the dialog has the focus by itself, and each step hands it on
  await expect(page.getByLabel(texts.account.phoneLabel)).toBeFocused()
  await keyboard.type(phone.replace('+966', '0'))
  await keyboard.press('Enter')
  await expect(page.getByLabel(texts.account.codeLabel)).toBeFocused()
  await keyboard.type(await new Api(baseURL ?? '').lastCode(phone))
  await expect(page.getByLabel(texts.account.nameLabel)).toBeFocused()
  await keyboard.type('Test visitor')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: texts.booking.bookedTitle })).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
})
