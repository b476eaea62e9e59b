import { vatInside } from '@salon/domain'
import type { Locator } from '@playwright/test'
import { receiptAr } from '../src/i18n/receipt.ar.ts'
import { writeVisitLines } from '../src/lib/visit-lines.ts'
import { choose, chooseDay, expect, expectNoSidewaysScroll, open, signUp } from './fixtures.ts'
import {
  answerBank,
  approveElsewhere,
  CARDS,
  DEPOSIT_SALON,
  expectAccessible,
  findPlainVisit,
  PAYMENT_TEXTS,
  payButton,
  PREPAID_SALON,
  readLedger,
  test,
  typeCard,
} from './payment-steps.ts'

test('a deposit: she is told before booking, pays after 3-D Secure, and is charged once', async ({
  page,
  locale,
  texts,
  phone,
  owner,
}) => {
  const t = PAYMENT_TEXTS[locale]
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { lines } = await findPlainVisit(owner, DEPOSIT_SALON)
  await open(page, `/s/${DEPOSIT_SALON}/book?lines=${writeVisitLines(lines)}`, { locale, texts })
  await chooseDay(page, texts)
  await choose(
    page
      .getByRole('radiogroup')
      .getByRole('radio')
      .nth(locale === 'ar' ? 0 : 3),
  )
  await page.getByRole('button', { name: texts.booking.toReview, exact: true }).click()
  await expect(page.getByText(texts.booking.payDepositNow)).toBeVisible()
  await expect(page.getByText(texts.booking.payRestAtSalon)).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameLoad: true }))
  await page.getByRole('button', { name: texts.booking.confirm, exact: true }).click()
  await signUp(page, texts, { phone, name: 'زائرة تجريبية' })

  await expect(page.getByRole('heading', { name: t.title, exact: true })).toBeVisible()
  expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true)
  await expect(page.getByRole('timer')).toHaveText(/^\d:\d\d$/)
  await payButton(page, t).click()
  await expect(page.getByText(t.problems.numberMissing)).toBeVisible()
  await expect(page.getByLabel(t.cardNumber)).toBeFocused()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(new URL(page.url()).origin))
      sent.push(request.url() + (request.postData() ?? ''))
  })
  await typeCard(page, t, CARDS.mada)
  await expect(page.getByText(texts.visit.paidBy.mada).first()).toBeVisible()
  await payButton(page, t).dblclick()
  await answerBank(page, 'approve')
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  await expect(page.getByText('1010')).toBeVisible()
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.filter((text) => text.includes(CARDS.mada) || text.includes('"123"'))).toEqual([])
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  // nothing of what the bank wrote stays in the address, and the answer survives
  expect(new URL(page.url()).search).toBe('')
  await page.reload()
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  await page.getByRole('link', { name: t.seeBooking }).click()
  await expect(page.getByRole('heading', { name: texts.bookings.payments, exact: true })).toBeVisible()
  await expect(page.getByText('1010')).toBeVisible()
  await expectAccessible(page)

  // the invoice about it, as one sheet without the app around it once it is printed
  const booking = page.url()
  await page.getByRole('link', { name: /INV-/ }).click()
  await expect(page.getByRole('heading', { name: receiptAr.kinds.tax_invoice })).toBeVisible()
  const sheet = page.getByRole('article')
  await expect(sheet.getByText(/^INV-\d{6}$/)).toBeVisible()
  const amounts = await readAmounts(sheet)
  expect(amounts.vat).toBe(vatInside(amounts.total, 15))
  expect(amounts.net + amounts.vat).toBe(amounts.total)
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('link', { name: texts.common.brand }).first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  // cancelled in time all of it goes back, and a credit note says so
  await page.goto(booking)
  await page.getByRole('button', { name: texts.bookings.cancel, exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: texts.bookings.cancelConfirm, exact: true })
    .click()
  await page.getByRole('link', { name: /CRN-/ }).click()
  await expect(page.getByRole('heading', { name: receiptAr.kinds.credit_note })).toBeVisible()
  await expect(sheet.getByRole('link', { name: /^INV-\d{6}$/ })).toBeVisible()
  expect(await readAmounts(sheet)).toEqual(amounts)
})

test('refused by the bank, then without funds, then paid with another card: the time stays hers', async ({
  page,
  locale,
  texts,
  me,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await answerBank(page, 'decline')
  await expect(page.getByRole('heading', { name: t.declinedTitle })).toBeVisible()
  await expect(page.getByText(t.nothingTaken)).toBeVisible()
  await page.getByRole('link', { name: t.tryAgainTitle }).click()

  await typeCard(page, t, CARDS.poor)
  await payButton(page, t).click()
  await answerBank(page, 'approve')
  await expect(page.getByText(t.advice.enough_money)).toBeVisible()
  await page.getByRole('link', { name: t.tryAgainTitle }).click()

  // a card that the bank answers for at once: declined and then paid without leaving the page
  await typeCard(page, t, CARDS.refused)
  await payButton(page, t).click()
  await expect(page.getByRole('alert').getByText(t.declinedTitle)).toBeVisible()
  await expect(page.getByLabel(t.cardNumber)).toHaveValue('4111 1157 8422 8433')
  await expect(page.getByLabel(t.cardName)).toHaveValue('Noura Ali')
  await expect(page.getByLabel(t.cvc)).toHaveValue('')
  await page.getByLabel(t.cardNumber).fill(CARDS.quick)
  await page.getByLabel(t.cvc).fill('123')
  await page.locator('form:visible button[type=submit]').click()
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()

  const booking = await me.booking(id)
  expect(booking.status).toBe('confirmed')
  expect(await readLedger(booking)).toEqual({ charges: 1, netHalalas: booking.totalHalalas })
})

test('a closed tab: the gateway tells, and my bookings show it', async ({
  page,
  context,
  locale,
  texts,
  me,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(PREPAID_SALON)
  await open(page, '/bookings', { locale, texts })
  await expect(page.getByRole('timer')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: texts.bookings.payNow }).click()
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)
  const bank = page.url()
  const later = await context.newPage()
  await page.close()
  await approveElsewhere(bank)
  await expect.poll(async () => (await me.booking(id)).status).toBe('confirmed')
  await later.goto(`/bookings/${id}`)
  await expect(later.getByText(texts.visit.statuses.confirmed).first()).toBeVisible()
})

test('the address is not believed, whichever status it names; the server is', async ({
  page,
  locale,
  texts,
  me,
}) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)
  const bank = page.url()
  const paymentId = (await me.booking(id)).payments[0]?.id

  await page.goto(`/payments/${paymentId}/return?id=${paymentId}&status=paid&message=APPROVED`)
  await expect(page.getByRole('heading', { name: t.checkingTitle })).toBeVisible()
  await expect(page.getByRole('link', { name: t.toBank })).toBeVisible()
  await expectAccessible(page)
  expect((await me.booking(id)).status).toBe('held')

  // the page finds out by itself; a status that says "failed" changes nothing, nor does none
  await approveElsewhere(bank)
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible({ timeout: 30_000 })
  for (const search of ['?status=failed&message=DECLINED', '', '?status=']) {
    await page.goto(`/payments/${paymentId}/return${search}`)
    await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  }
  await page.goto(`/bookings/${id}/pay`)
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
})

test('two tabs, and back from the bank: one payment', async ({ page, context, locale, texts, me }) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(DEPOSIT_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  const other = await context.newPage()
  await other.goto(`/bookings/${id}/pay`)
  await typeCard(other, t, CARDS.quick)
  await typeCard(page, t, CARDS.mada)
  await payButton(page, t).click()
  await page.waitForURL(/transaction_auths/)

  await payButton(other, t).click()
  await expect(
    other
      .getByText(t.underWayTitle)
      .or(other.getByRole('button', { name: t.lookAgain }))
      .first(),
  ).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: t.underWayTitle })).toBeVisible()
  await page.getByRole('link', { name: t.toBank }).click()
  await answerBank(page, 'approve')
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()

  await other.getByRole('button', { name: t.lookAgain }).click()
  await expect(other.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  const booking = await me.booking(id)
  expect(await readLedger(booking)).toEqual({ charges: 1, netHalalas: booking.prepaymentHalalas })
})

test('STC Pay: a mobile, a code, paid', async ({ page, locale, texts, me }) => {
  const t = PAYMENT_TEXTS[locale]
  const { id } = await me.hold(PREPAID_SALON)
  await open(page, `/bookings/${id}/pay`, { locale, texts })
  await page.getByText(texts.visit.paidBy.stcpay, { exact: true }).click()
  await expectAccessible(page)
  await payButton(page, t).click()
  await page.getByLabel(t.code).fill('١٢٣٤٥٦')
  await expect(page.getByLabel(t.code)).toHaveValue('123456')
  await expectAccessible(page)
  await page.getByRole('button', { name: t.sendCode }).click()
  await expect(page.getByRole('heading', { name: t.paidTitle })).toBeVisible()
  expect((await me.booking(id)).status).toBe('confirmed')
})

/** What a document adds up to, in halalas. */
async function readAmounts(sheet: Locator): Promise<{ net: number; vat: number; total: number }> {
  const figures = await sheet.locator('dl').last().locator('dd').allTextContents()
  const [net = NaN, vat = NaN, total = NaN] = figures.map((text) => Math.round(Number(text) * 100))
  return { net, vat, total }
}
