import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { AvailabilityView, BookingView, CalendarView } from '@salon/contract'
import { itemAt, type LocalDate, localDateAt, minuteOfInstant } from '@salon/domain'
import type { Api } from './api.ts'
import { dragBy } from './drag.ts'
import { expect, open, test } from './fixtures.ts'
import { newCustomer } from './own-salon.ts'
import { DEPOSIT_SALON, expectAccessible } from './payment-steps.ts'
import { book, emptyDate, lendSession, payByCard, signInContext } from './scene.ts'

/** A demo salon that confirms by hand, and the people of these journeys; nobody else signs in as one of them. */
const MANUAL_SALON = 'maraya-alolaya'
const OWNER_OF_MANUAL = '+966500000904'
const OWNER_OF_DEPOSIT = '+966500000907'
const STYLIST = '+966500000002'

const HOUR_MS = 3_600_000
const run = promisify(execFile)
const AGE_CODES = path.resolve(import.meta.dirname, '../../../packages/db/scripts/age-codes.ts')

/** A visit of a date and a time some way after it at which the same person could serve it, as the server says. */
async function laterPlace(owner: Api, salonId: string, date: LocalDate, customer: string) {
  const calendar = await owner.query<CalendarView>('bookings.manage.calendar', {
    salonId,
    from: date,
    to: date,
  })
  const visit = itemAt(
    calendar.bookings.filter(({ customer: { name } }) => name === customer),
    0,
  )
  const { serviceId, variantId, staff } = itemAt(visit.lines, 0)
  const { days } = await owner.query<AvailabilityView>('salons.availability', {
    ...{ salonId, from: date, days: 1, movingBookingId: visit.id },
    lines: [{ serviceId, ...(variantId && { variantId }), staffId: staff.id }],
  })
  const minutesTo = (startsAt: string) => (Date.parse(startsAt) - Date.parse(visit.startsAt)) / 60_000
  const [slot] = days.flatMap(({ slots }) => slots).filter(({ startsAt }) => minutesTo(startsAt) >= 30)
  const startsAt = slot?.startsAt ?? visit.startsAt
  return { id: visit.id, wasAt: visit.startsAt, startsAt, minutes: minutesTo(startsAt) }
}

test('an owner confirms a request, enters a booking by phone, and notes who did not come', async ({
  page,
  context,
  browser,
  baseURL,
  locale,
  texts,
  phone,
}) => {
  const { manage, visit } = texts
  const { api, name } = await newCustomer(baseURL ?? '', phone)
  const { id, salon, startsAt } = await book(api, MANUAL_SALON)
  const owner = await signInContext(context, baseURL ?? '', OWNER_OF_MANUAL)
  await open(page, '/account', { locale, texts })
  await page.getByRole('link', { name: texts.common.manageSalon }).click()
  // she has one salon, and nothing to choose
  await expect(page).toHaveURL(new RegExp(`/manage/${salon.id}$`))

  const date = localDateAt(salon.timeZone, minuteOfInstant(startsAt))
  await page.goto(`/manage/${salon.id}?date=${date}`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: manage.confirm, exact: true }).click()
  await expect(dialog.getByText(visit.statuses.confirmed).first()).toBeVisible()
  await expect(page).toHaveURL(new RegExp(id))
  await dialog.getByRole('button', { name: texts.common.close }).click()

  const guest = `ضيفة ${phone.slice(-6)}`
  const later = await emptyDate(api, MANUAL_SALON)
  await page.goto(`/manage/${salon.id}?date=${later}`)
  const tablet = await browser.newContext({ baseURL })
  await lendSession(tablet, owner)
  const reception = await tablet.newPage()
  const listens = reception.waitForResponse(/\/live\/bookings\.manage\.changes/)
  await reception.goto(`/manage/${salon.id}?date=${later}`)
  await listens
  const free = page.getByRole('button', { name: /متاح \d/ }).first()
  await free.focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').first().click()
  await dialog.getByLabel(manage.customerName).fill(guest)
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: new RegExp(guest) })).toBeVisible()
  // sooner than anybody would ask again
  await expect(reception.getByRole('button', { name: new RegExp(guest) })).toBeVisible({ timeout: 10_000 })
  await tablet.close()

  const move = await laterPlace(owner, salon.id, later, guest)
  await dragBy(page, page.getByRole('button', { name: new RegExp(guest) }), move.minutes)
  await expect(page.getByText(manage.moved)).toBeVisible()
  const startOf = async () => (await owner.query<BookingView>('bookings.byId', { id: move.id })).startsAt
  expect(await startOf()).toBe(move.startsAt)
  await page.getByRole('button', { name: texts.common.undo }).click()
  await expect(page.getByText(texts.calendar.movedBack)).toBeVisible()
  expect(await startOf()).toBe(move.wasAt)

  await page.clock.setFixedTime(new Date(Date.parse(`${later}T23:59:00+03:00`) + HOUR_MS))
  await page.reload()
  await page.getByRole('button', { name: new RegExp(guest) }).click()
  await dialog.getByRole('button', { name: manage.noShow, exact: true }).click()
  await expect(dialog.getByText(manage.nothingPaid)).toBeVisible()
  await dialog.getByRole('button', { name: manage.endings.noShow.confirm }).click()
  await expect(dialog.getByText(visit.statuses.no_show).first()).toBeVisible()
})

test('a part of a payment is given back with a fresh code, and shows in its history', async ({
  page,
  context,
  baseURL,
  texts,
  phone,
}) => {
  const { manage, account } = texts
  const { api, name } = await newCustomer(baseURL ?? '', phone)
  const { id, salon } = await book(api, DEPOSIT_SALON)
  await payByCard(api, id, salon.id)
  await signInContext(context, baseURL ?? '', OWNER_OF_DEPOSIT)
  await run(process.execPath, [AGE_CODES, OWNER_OF_DEPOSIT], {
    env: { ...process.env, SALON_DATA_DIR: process.env['E2E_DATA_DIR'] },
  })
  await page.goto(`/manage/${salon.id}/payments`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  const sheet = page.getByRole('dialog', { name })
  await expect(sheet.getByText(manage.paymentSteps.created).first()).toBeVisible()
  await expectAccessible(page)
  await sheet.getByRole('button', { name: manage.orders.refund, exact: true }).click()
  await sheet.getByLabel(manage.amount).fill('٥')
  await sheet.getByLabel(manage.refundReason).fill('تأخرنا عليها')
  await sheet.getByRole('button', { name: manage.orderTexts.refund.confirm }).click()
  await page.getByRole('dialog', { name: account.freshCodeTitle }).getByLabel(account.codeLabel).waitFor()
  await page.getByRole('button', { name: account.useDemoCode }).click()

  await expect(page.getByText(manage.ordersDone.refund)).toBeVisible()
  await expect(sheet.getByText(manage.operationSteps.refund.succeeded).first()).toBeVisible()
  await expect(sheet.getByText('تأخرنا عليها').first()).toBeVisible()
  await expect(sheet.getByText(manage.sums.refunded, { exact: true }).first()).toBeVisible()
})

test('a stylist sees the day and the messages, and nothing of the money', async ({
  page,
  context,
  baseURL,
  locale,
  texts,
}) => {
  const { manage } = texts
  await signInContext(context, baseURL ?? '', STYLIST)
  await open(page, '/manage', { locale, texts })
  const places = page.getByRole('navigation', { name: manage.navigation }).locator('visible=true')
  await expect(places.getByRole('link', { name: manage.places.messages })).toBeVisible()
  await expect(places.getByRole('link', { name: manage.places.payments })).toHaveCount(0)
  await places.getByRole('link', { name: manage.places.messages }).click()
  await expect(page.getByRole('heading', { name: manage.failedMessages })).toBeVisible()
  await page.goto(page.url().replace('/messages', '/payments'))
  await expect(page.getByText(manage.notAllowedTitle)).toBeVisible()
})
