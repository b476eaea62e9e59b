import type { PaymentView } from '@salon/contract'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { heldBooking, newCreditNote, newPayment, newReceipt, paidBooking } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newBooking, NOON } from '../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(path: string, booking = heldBooking(), receipts: () => unknown = () => []) {
  localStorage.setItem('salon.signedIn', '1')
  fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.list': () => ({ items: [booking], nextCursor: null }),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
    'payments.receipts.forBooking': receipts,
  })
  return renderApp(path)
}

const payHref = `/bookings/${idOf(5)}/pay`

it('a held visit shows among others how long it is kept, and leads to paying', async () => {
  openPage('/bookings')
  expect((await screen.findByRole('timer')).textContent).toBe('10:00')
  expect(screen.getByRole('link', { name: 'Pay now' }).getAttribute('href')).toBe(payHref)
})

it('a held visit by itself says what is due, and does not say it is too late to move it', async () => {
  openPage(`/bookings/${idOf(5)}`)
  const payments = await screen.findByRole('region', { name: 'Payment' })
  expect(payments.textContent).toMatch(/Still to be paid: 30 Saudi riyals/)
  expect(within(payments).getByRole('link', { name: 'Pay now' }).getAttribute('href')).toBe(payHref)
  expect(screen.queryByText(/too late to move/)).toBeNull()
})

it('a paid visit shows each payment with its card, and what was given back', async () => {
  const partly = newPayment({ status: 'refunded', refundedHalalas: 10_00 })
  const wallet = newPayment({ id: idOf(71), source: { type: 'stcpay', company: null, lastFour: null } })
  const declined = newPayment({ id: idOf(72), status: 'failed' })
  openPage(`/bookings/${idOf(5)}`, paidBooking({ payments: [declined, partly, wallet] }))
  const payments = await screen.findByRole('region', { name: 'Payment' })
  const items = within(payments)
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(items).toEqual([
    expect.stringMatching(
      /Paid, and partly refunded30 Saudi riyals.*Refunded10 Saudi riyals.*mada •••• 1010/,
    ),
    expect.stringMatching(/Paid30 Saudi riyals.*STC Pay/),
  ])
  expect(screen.queryByRole('link', { name: 'Pay now' })).toBeNull()
})

it('a cancelled visit says beside its number what goes back of it, and then what came back', async () => {
  const createdAt = newPayment().createdAt
  const operation: PaymentView['operations'][number] = {
    ...{ id: idOf(75), kind: 'refund', amountHalalas: 20_00, status: 'sent', reason: 'customer', createdAt },
    settledAt: null,
  }
  const cancelled = (given: Partial<PaymentView>) =>
    openPage(
      `/bookings/${idOf(5)}`,
      paidBooking({
        status: 'cancelled',
        payments: [newPayment(given)],
        money: { ...paidBooking().money, refundedHalalas: given.refundedHalalas ?? 10_00 },
      }),
    )
  const { unmount } = cancelled({ operations: [operation] })
  expect(await screen.findByText('20 Saudi riyals go back to you.')).toBeTruthy()
  unmount()
  cancelled({ refundedHalalas: 30_00, operations: [{ ...operation, settledAt: createdAt }] })
  expect(await screen.findByText('30 Saudi riyals went back to you.')).toBeTruthy()
})

it('a visit that is paid at the salon shows nothing of it', async () => {
  openPage(`/bookings/${idOf(5)}`, newBooking())
  await screen.findByText('ABCD2345')
  expect(screen.queryByRole('region', { name: 'Payment' })).toBeNull()
  expect(screen.queryByRole('timer')).toBeNull()
})

it('a paid visit lists its documents, each leading to its page', async () => {
  openPage(`/bookings/${idOf(5)}`, paidBooking(), () => [newReceipt(), newCreditNote()])
  const receipts = await screen.findByRole('region', { name: 'Invoices and receipts' })
  const links = await within(receipts).findAllByRole('link')
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    [
      `/bookings/${idOf(5)}/receipts/${idOf(80)}`,
      expect.stringMatching(/^Tax invoiceINV-000042 · 22 November 2026.*30 Saudi riyals/),
    ],
    [
      `/bookings/${idOf(5)}/receipts/${idOf(81)}`,
      expect.stringMatching(/^Credit noteCRN-000007.*20 Saudi riyals/),
    ],
  ])
})

it('money that is only held has no document yet, and the page says when it comes', async () => {
  openPage(`/bookings/${idOf(5)}`, paidBooking({ payments: [newPayment({ status: 'authorized' })] }))
  expect(await screen.findByText('They come once the amount has been taken.')).toBeDefined()
})

it('documents that could not be loaded can be asked for again', async () => {
  let isDown = true
  openPage(`/bookings/${idOf(5)}`, paidBooking(), () => (isDown ? refuse('INTERNAL') : [newReceipt()]))
  const retry = await screen.findByRole('button', { name: 'Try again' })
  isDown = false
  retry.click()
  expect(await screen.findByRole('link', { name: /INV-000042/ })).toBeDefined()
})
