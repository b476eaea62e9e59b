import { randomUUID } from 'node:crypto'
import type { BookingView } from '@salon/contract'
import { instantOfMinute, minuteOfDate } from '@salon/domain'
import { Api } from './api.ts'
import { expect, open, ownSalon } from './fixtures.ts'
import { tabTo } from './keyboard.ts'
import { test } from './own-salon.ts'
import { payByCard } from './scene.ts'

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

test('a dialog that is closed gives the focus back to what opened it', async ({
  page,
  locale,
  texts,
  phone,
  daySalon,
}) => {
  const { bookings, common, manage, visit: visits } = texts
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const { owner, salon, staffIds, haircutId } = daySalon
  const startsAt = instantOfMinute(Math.ceil((minuteOfDate(new Date()) + 120) / 15) * 15)
  await owner.mutate<BookingView>('bookings.manage.create', {
    ...{ salonId: salon.id, startsAt, idempotencyKey: randomUUID() },
    ...{ lines: [{ serviceId: haircutId, staffId: staffIds[0] }], customer: { name: 'Test visitor', phone } },
  })
  await open(page, `/manage/${salon.id}`, { locale, texts })
  const block = page.getByRole('button', { name: /Test visitor/ })
  await block.focus()
  await keyboard.press('Enter')
  await expect(dialog.getByText(visits.statuses.confirmed).first()).toBeVisible()
  // another dialog takes its place, and is left again
  await dialog.getByRole('button', { name: manage.move, exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: bookings.moveTitle })).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog.getByText(visits.statuses.confirmed).first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(block).toBeFocused()

  // the same client calls again: a service, her name, and Enter until she is booked
  const add = page.getByRole('button', { name: manage.newBooking })
  await add.press('Enter')
  await expect(dialog.getByRole('region', { name: manage.service }).getByRole('button').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(dialog.getByLabel(manage.customerName)).toBeFocused()
  await keyboard.type('Test vis')
  const known = dialog.getByRole('region', { name: manage.knownClients }).getByRole('button')
  await expect(known).toBeVisible()
  await tabTo(page, known)
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: manage.book, exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(add).toBeFocused()
  await expect(block).toHaveCount(2)

  const visit = await owner.mutate<BookingView>('bookings.create', {
    ...{ salonId: salon.id, startsAt, idempotencyKey: randomUUID() },
    lines: [{ serviceId: haircutId, staffId: staffIds[1] }],
  })
  await payByCard(owner, visit.id, salon.id)
  await page.goto(`/bookings/${visit.id}`)
  const cancel = page.getByRole('button', { name: bookings.cancel, exact: true })
  await cancel.press('Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: common.close }).press('Enter')
  await expect(cancel).toBeFocused()
  await keyboard.press('Enter')
  await dialog.getByRole('button', { name: bookings.cancelConfirm, exact: true }).press('Enter')
  // the button that opened it is gone
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
