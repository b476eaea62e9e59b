import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { heldBooking, newPayment, paidBooking } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newBooking, NOON } from '../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(path: string, booking = heldBooking()) {
  localStorage.setItem('salon.signedIn', '1')
  fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.list': () => ({ items: [booking], nextCursor: null }),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
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
    expect.stringMatching(/Paid, and refunded30 Saudi riyals.*Refunded10 Saudi riyals.*mada •••• 1010/),
    expect.stringMatching(/Paid30 Saudi riyals.*STC Pay/),
  ])
  expect(screen.queryByRole('link', { name: 'Pay now' })).toBeNull()
})

it('a visit that is paid at the salon shows nothing of it', async () => {
  openPage(`/bookings/${idOf(5)}`, newBooking())
  await screen.findByText('ABCD2345')
  expect(screen.queryByRole('region', { name: 'Payment' })).toBeNull()
  expect(screen.queryByRole('timer')).toBeNull()
})
