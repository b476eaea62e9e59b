import type { BookingView } from '@salon/contract'
import { instantOfMinute, minuteOfDate } from '@salon/domain'
import type { Locator } from '@playwright/test'
import { clientsAr } from '../src/i18n/clients.ar.ts'
import { expect, expectNoSidewaysScroll, open } from './fixtures.ts'
import { test } from './own-salon.ts'
import { expectAccessible } from './payment-steps.ts'

const SMALL = { width: 360, height: 640 }
/** A line of buttons with the room around it. */
const MAX_FOOT = 80

/** Whether news would take a press in the middle of it. */
const isUnderNews = (button: Locator) =>
  button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return !element.contains(top) && Boolean(top?.closest('[aria-live]'))
  })

test('what opens over the calendar fits a small phone, and no news covers what can be pressed', async ({
  page,
  locale,
  texts,
  phone,
  daySalon,
}) => {
  const { common, manage, setUp } = texts
  const { owner, salon, staffIds, haircutId } = daySalon
  const startsAt = instantOfMinute(Math.ceil((minuteOfDate(new Date()) + 5) / 5) * 5)
  const name = 'منى القحطاني'
  const { id } = await owner.mutate<BookingView>('bookings.manage.create', {
    ...{ salonId: salon.id, startsAt, lines: [{ serviceId: haircutId, staffId: staffIds[1] }] },
    customer: { name, phone },
  })
  await page.setViewportSize(SMALL)
  await open(page, `/manage/${salon.id}`, { locale, texts })
  await page.goto(`/manage/${salon.id}?booking=${id}`)

  // the likeliest steps in one line, the others behind a press
  const dialog = page.getByRole('dialog')
  const foot = dialog.locator('footer')
  const checkIn = dialog.getByRole('button', { name: manage.checkIn })
  await expect(checkIn).toBeVisible()
  expect((await foot.boundingBox())?.height).toBeLessThan(MAX_FOOT)
  await checkIn.click()
  await expect(checkIn).toBeHidden()
  const more = dialog.getByRole('button', { name: manage.moreSteps })
  expect(await isUnderNews(more)).toBe(false)
  await more.click()
  await expect(dialog.getByRole('button', { name: manage.cancel, exact: true })).toBeInViewport({ ratio: 1 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await more.click()

  await dialog.getByRole('button', { name: new RegExp(name) }).click()
  await dialog.getByLabel(clientsAr.note).fill('تفضّل الصباح')
  await dialog.getByRole('button', { name: setUp.save, exact: true }).click()
  await expect(dialog.getByText(setUp.saved)).toBeVisible()
  await expectAccessible(page)
  for (const button of await dialog.getByRole('button').all()) expect(await isUnderNews(button)).toBe(false)
  await dialog.getByRole('button', { name: common.close }).first().click()
  await dialog.getByRole('button', { name: common.close }).first().click()
  await expect(dialog).toBeHidden()

  // she is found under what is typed, and has a visit then
  const add = page.getByRole('button', { name: manage.newBooking })
  await add.click()
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').first().click()
  await dialog.getByLabel(manage.customerName).pressSequentially('منى')
  const known = dialog.getByRole('region', { name: manage.knownClients })
  await expect(known).toBeInViewport({ ratio: 1 })
  await expect(dialog.getByLabel(manage.customerName)).toBeInViewport({ ratio: 1 })
  await known.getByRole('button').click()
  const [then] = manage.visitThen('\0', '').split('\0')
  await expect(dialog.getByText(then ?? '')).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(page.getByText(manage.booked)).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(await isUnderNews(add)).toBe(false)
})
