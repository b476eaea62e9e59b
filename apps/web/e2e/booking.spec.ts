import {
  choose,
  chooseDay,
  expect,
  expectNoSidewaysScroll,
  open,
  ownSalon,
  signUp,
  test,
} from './fixtures.ts'

test('a customer finds a salon, books, moves and cancels her visit', async ({
  page,
  locale,
  texts,
  phone,
}, info) => {
  const slug = ownSalon(info, 0)
  await open(page, '/', { locale, texts })
  await page.getByRole('combobox', { name: texts.discover.searchLabel }).fill(slug.split('-').at(-1) ?? '')
  await page.locator(`a[href="/s/${slug}"]`).first().click()

  const services = page.getByRole('region', { name: texts.salon.services, exact: true })
  await expect(services).toBeVisible()
  const plain = services.locator('button[aria-pressed="false"]')
  await plain.first().click()
  await expect(page).toHaveURL(/lines=/)
  await plain.first().click()
  await page.getByRole('link', { name: texts.salon.chooseTime }).click()

  await chooseDay(page, texts)
  await choose(page.getByRole('radiogroup').getByRole('radio').first())
  await expectNoSidewaysScroll(page)
  // the choice survives a reload
  await page.reload()
  await expect(page.getByRole('radiogroup').getByRole('radio', { checked: true })).toBeAttached()
  await page.getByRole('button', { name: texts.booking.toReview, exact: true }).click()
  await page.getByLabel(texts.booking.note).fill('<b>نافذة</b> & quiet')
  await page.getByRole('button', { name: texts.booking.confirm, exact: true }).click()

  await signUp(page, texts, { phone, name: 'زائرة تجريبية' })
  await expect(page.getByRole('heading', { name: texts.booking.bookedTitle })).toBeVisible()
  await page.getByRole('link', { name: texts.booking.seeBooking }).click()

  // markup is text
  await expect(page.getByText('<b>نافذة</b> & quiet')).toBeVisible()
  await expect(page.getByText(texts.bookings.notifications.booking_created)).toBeVisible()

  await page.getByRole('button', { name: texts.bookings.move, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await choose(dialog.getByRole('radiogroup').getByRole('radio').last())
  await dialog.getByRole('button', { name: texts.bookings.moveConfirm }).click()
  await expect(page.getByText(texts.bookings.moved)).toBeVisible()
  // the page is drawn anew with what has come of it
  await expect(
    page
      .getByRole('region', { name: texts.bookings.messages })
      .getByText(texts.bookings.notifications.booking_rescheduled),
  ).toBeVisible()

  await page.getByRole('button', { name: texts.bookings.cancel, exact: true }).click()
  await expect(dialog.getByText(texts.bookings.cancelCostsNothing)).toBeVisible()
  await dialog.getByRole('button', { name: texts.bookings.cancelConfirm, exact: true }).click()
  await expect(page.getByText(texts.bookings.cancelled)).toBeVisible()
  await expect(page.getByRole('link', { name: texts.bookings.rebook })).toBeVisible()
})
