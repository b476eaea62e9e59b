import type { SalonProfile } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { Api } from './api.ts'
import { choose, chooseDay, expect, ownSalon, open, signUp, test } from './fixtures.ts'

test('a customer reviews her visit once the salon has completed it', async ({
  page,
  locale,
  texts,
  phone,
  slug,
  owner,
}) => {
  await open(page, `/s/${slug}`, { locale, texts })
  const services = page.getByRole('region', { name: texts.salon.services, exact: true })
  await services.locator('button[aria-pressed="false"]').first().click()
  await page.getByRole('link', { name: texts.salon.chooseTime }).click()
  await chooseDay(page, texts)
  await choose(
    page
      .getByRole('radiogroup')
      .getByRole('radio')
      .nth(locale === 'ar' ? 1 : 4),
  )
  await page.getByRole('button', { name: texts.booking.toReview, exact: true }).click()
  await page.getByRole('button', { name: texts.booking.confirm, exact: true }).click()
  await signUp(page, texts, { phone, name: 'زائرة تجريبية' })
  await page.getByRole('link', { name: texts.booking.seeBooking }).click()
  await expect(page).toHaveURL(/\/bookings\/[0-9a-f-]{36}/)

  const id = new URL(page.url()).pathname.split('/').at(-1)
  await owner.mutate('bookings.manage.complete', { id })
  await page.reload()
  await page.getByRole('button', { name: texts.bookings.sendReview }).click()
  await expect(page.getByText(texts.bookings.starsMissing)).toBeVisible()
  await page
    .getByRole('radio', { name: texts.common.starsLabel(5) })
    .locator('..')
    .click()
  await page.getByLabel(texts.bookings.comment).fill('<img src=x onerror=alert(1)> رائع \u202eجدًا')
  await page.getByRole('button', { name: texts.bookings.sendReview }).click()
  await expect(page.getByRole('heading', { name: texts.bookings.yourReview })).toBeVisible()
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
})

test('two people want the same time: the second keeps her choices and is offered the nearest times', async ({
  page,
  browser,
  baseURL,
  locale,
  texts,
  phone,
}, info) => {
  const slug = ownSalon(info, 1)
  const { services } = await new Api(baseURL ?? '').query<SalonProfile>('salons.bySlug', { slug })
  // there is a choice only where several people can do it
  const { id } = itemAt(
    services.filter(
      ({ variants, addOns, staff }) => variants.length + addOns.length === 0 && staff.length > 1,
    ),
    0,
  )
  await open(page, `/s/${slug}/book?lines=${id}`, { locale, texts })
  const stylists = page.getByRole('group').filter({ hasText: texts.visit.anyone })
  const stylist = stylists.getByRole('radio').nth(1)
  await stylist.locator('..').click()
  await expect(stylist).toBeChecked()
  await expect(page).toHaveURL(/[.]{3}/)
  await chooseDay(page, texts)
  await choose(page.getByRole('radiogroup').getByRole('radio').nth(4))
  await page.getByRole('button', { name: texts.booking.toReview, exact: true }).click()
  await page.getByRole('button', { name: texts.booking.confirm, exact: true }).waitFor()
  const chosen = page.url()

  const rival = await browser.newContext({ baseURL: baseURL ?? '' })
  const rivalPage = await rival.newPage()
  await open(rivalPage, new URL(chosen).pathname + new URL(chosen).search, { locale, texts })
  await rivalPage.getByRole('button', { name: texts.booking.confirm, exact: true }).click()
  await signUp(rivalPage, texts, { phone: phone.replace('+96654', '+96655'), name: 'الأسبق' })
  await expect(rivalPage.getByRole('heading', { name: texts.booking.bookedTitle })).toBeVisible()
  await rival.close()

  await page.getByRole('button', { name: texts.booking.confirm, exact: true }).click()
  await signUp(page, texts, { phone, name: 'التالية' })
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: texts.booking.chooseTimeFirst })).toBeVisible()
  await expect(page.locator('h1')).toHaveText(texts.booking.title)
})
