import { randomInt } from 'node:crypto'
import type { BookingView } from '@salon/contract'
import { Api } from './api.ts'
import { expect, open } from './fixtures.ts'
import {
  answerBank,
  approveElsewhere,
  bookSameTime,
  CARDS,
  expectAccessible,
  lapseHold,
  PAYMENT_TEXTS,
  payButton,
  PREPAID_SALON,
  readLedger,
  test as base,
  typeCard,
} from './payment-steps.ts'

/** With `rival`: somebody else, who wants the same time. */
const test = base.extend<{ rival: Api }>({
  rival: async ({ baseURL }, use) => {
    const rival = new Api(baseURL ?? '')
    await rival.signIn(`+96655${String(randomInt(10_000_000)).padStart(7, '0')}`)
    await use(rival)
  },
})

test('the hold runs out on the page: she is told, nothing is taken, and the services are still chosen', async ({
  page,
  locale,
  texts,
  me,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.quick)
  await lapseHold(id)
  await payButton(page, t).click()
  const again = page.getByRole('link', { name: t.chooseTime })
  await expect(again).toBeVisible()
  await expectAccessible(page)
  expect(await readLedger(await me.booking(id))).toEqual({ charges: 0, netHalalas: 0 })
  await again.click()
  await expect(page.getByRole('group', { name: texts.visit.dayStrip })).toBeVisible()
})

test('paid after the hold ran out, the time given back by another: it is hers again', async ({
  page,
  locale,
  texts,
  me,
  rival,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const booking = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${booking.id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)
  await lapseHold(booking.id)
  const other = await bookSameTime(rival, booking)
  expect((await me.booking(booking.id)).status).toBe('expired')
  await rival.mutate<BookingView>('bookings.cancel', { id: other.id })
  await answerBank(page, 'approve')
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  const paid = await me.booking(booking.id)
  expect(paid.status).toBe('confirmed')
  expect(await readLedger(paid)).toEqual({ charges: 1, netHalalas: booking.totalHalalas })
})

test('paid after the hold ran out, the time taken by another: all of it goes back, and she is told', async ({
  page,
  locale,
  texts,
  me,
  rival,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const booking = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${booking.id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)
  await lapseHold(booking.id)
  await bookSameTime(rival, booking)
  await answerBank(page, 'approve')
  await expect(page.getByRole('heading', { name: t.lateTitle })).toBeVisible()
  await expect(page.getByText(t.returnReasons.late)).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: t.chooseTime })).toBeVisible()
  await expect
    .poll(async () => readLedger(await me.booking(booking.id)))
    .toEqual({ charges: 1, netHalalas: 0 })
})

test('the bank’s tab closed: the booking shows what to do, and another card is charged once', async ({
  page,
  context,
  locale,
  texts,
  me,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const { id, totalHalalas } = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)
  const bank = page.url()
  const later = await context.newPage()
  await page.close()
  await open(later, `/bookings/${id}`, { locale, texts })
  await expect(later.getByText(texts.bookings.paymentStates.initiated)).toBeVisible()
  await later.getByRole('link', { name: texts.bookings.payNow }).first().click()
  await expect(later.getByRole('link', { name: t.toBank })).toHaveAttribute('href', bank)
  await expect(later.getByText(t.startAgainText)).toBeVisible()
  await expectAccessible(later)
  await later.getByRole('link', { name: t.startAgain }).click()
  await typeCard(later, t, CARDS.quick)
  await payButton(later, t).click()
  await expect(later.getByRole('heading', { name: t.paidTitle })).toBeVisible()

  // the first page was still open somewhere, and went through after all
  await approveElsewhere(bank)
  await expect
    .poll(async () => readLedger(await me.booking(id)))
    .toEqual({ charges: 2, netHalalas: totalHalalas })
  expect((await me.booking(id)).status).toBe('confirmed')
})
