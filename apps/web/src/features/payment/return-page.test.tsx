import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { heldBooking, newPayment, paidBooking, waitingPayment } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, NOON } from '../../testing/salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true })
})

function openPage(handlers: Handlers, search = '') {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => heldBooking(),
    ...handlers,
  })
  return { server, ...renderApp(`/payments/${idOf(70)}/return${search}`) }
}

const failed = newPayment({ status: 'failed', capturedHalalas: 0, declineAdvice: 'check_details' })
const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

describe('the way back from the bank', () => {
  it('shows what was paid, with what, and a calendar entry, and cleans the address', async () => {
    const { server, address } = openPage(
      { 'payments.sync': () => newPayment(), 'bookings.byId': () => paidBooking() },
      '?id=x&status=failed&message=DECLINED',
    )
    await screen.findByRole('heading', { name: 'Paid. See you soon!' })
    expect(screen.getByText('•••• 1010')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add to calendar' })).toBeTruthy()
    expect(server.callsOf('payments.sync').map((call) => call.input)).toEqual([{ paymentId: idOf(70) }])
    expect(address()).toEqual({ path: `/payments/${idOf(70)}/return`, search: {} })
  })

  it.each(['?status=paid&message=APPROVED', '', '?status=', '?status=paid&status=failed'])(
    'believes nothing of %j',
    async (search) => {
      openPage({ 'payments.sync': () => failed }, search)
      await screen.findByRole('heading', { name: 'The payment did not go through' })
      expect(screen.getByText(/Check number, date and security code/)).toBeTruthy()
    },
  )

  it('keeps the time and leads back to paying after a decline', async () => {
    openPage({ 'payments.sync': () => failed })
    const again = await screen.findByRole('link', { name: 'Pay again' })
    expect(again.getAttribute('href')).toBe(`/bookings/${idOf(5)}/pay`)
    expect(screen.getByText('Nothing was taken, and your visit is as you left it.')).toBeTruthy()
    expect(screen.getByRole('timer').textContent).toMatch(/^(10:00|9:5\d)$/)
  })

  it.each([
    [
      'failed, the time gone',
      failed,
      heldBooking({ status: 'expired' }),
      'Your time is no longer kept',
      /Nothing was taken/,
    ],
    [
      'too late, refund under way',
      newPayment({ returnReason: 'late' }),
      heldBooking({ status: 'expired' }),
      'The payment came too late',
      /We are returning 30 Saudi riyals in full/,
    ],
    [
      'paid twice, refunded',
      newPayment({ returnReason: 'surplus', status: 'refunded', refundedHalalas: 30_00 }),
      paidBooking(),
      'Your money goes back',
      /30 Saudi riyals was returned in full/,
    ],
    [
      'only held, then released',
      newPayment({ returnReason: 'late', status: 'voided', capturedHalalas: 0 }),
      heldBooking({ status: 'expired' }),
      'The payment came too late',
      /was returned in full/,
    ],
    [
      'refunded since',
      newPayment({ status: 'refunded', refundedHalalas: 15_00 }),
      paidBooking({ status: 'cancelled' }),
      'This payment was refunded',
      /15 Saudi riyals was returned/,
    ],
    [
      'held until the salon confirms',
      newPayment({ status: 'authorized', capturedHalalas: 0 }),
      paidBooking({
        status: 'pending',
        money: { ...paidBooking().money, capturedHalalas: 0, authorizedHalalas: 30_00 },
      }),
      'Your payment is arranged',
      /Held on the card/,
    ],
  ])('says how it ended: %s', async (_what, payment, booking, title, sentence) => {
    openPage({ 'payments.sync': () => payment, 'bookings.byId': () => booking })
    await screen.findByRole('heading', { name: title })
    expect(screen.getByText(sentence)).toBeTruthy()
  })
})

it('says of an attempt that she gave up herself what it still means, and leads on', async () => {
  const replaced = newPayment({ status: 'failed', capturedHalalas: 0, giveUpReason: 'replaced' })
  openPage({ 'payments.sync': () => replaced })
  await screen.findByRole('heading', { name: 'You started again with another card' })
  const link = screen.getByRole('link', { name: 'To the payment' })
  expect(link.getAttribute('href')).toBe(`/bookings/${idOf(5)}/pay`)
})

describe('while nobody knows yet', () => {
  it('asks again, less and less often, until it is decided, and then no more', async () => {
    let isDecided = false
    const { server } = openPage({
      'payments.sync': () => (isDecided ? newPayment() : waitingPayment()),
      'bookings.byId': () => (isDecided ? paidBooking() : heldBooking()),
    })
    const asked = () => server.callsOf('payments.sync').length
    await screen.findByRole('heading', { name: 'Checking your payment' })
    await waitFor(() => expect(asked()).toBe(1))
    await wait(1.5)
    expect(asked()).toBe(2)
    await wait(2.2)
    expect(asked()).toBe(3)
    await wait(2)
    expect(asked()).toBe(3)
    isDecided = true
    await wait(2)
    await screen.findByRole('heading', { name: 'Paid. See you soon!' })
    const atTheEnd = asked()
    await wait(120)
    expect(asked()).toBe(atTheEnd)
  })

  it('offers the bank’s page once it takes long', async () => {
    openPage({ 'payments.sync': () => waitingPayment() })
    await screen.findByRole('heading', { name: 'Checking your payment' })
    await wait(4)
    const link = await screen.findByRole('link', { name: 'Continue at your bank' })
    expect(link.getAttribute('href')).toBe('https://bank.example/challenge')
  })

  it.each(['GATEWAY_UNAVAILABLE', 'INTERNAL'])(
    'goes on after %s, and says that nothing is lost',
    async (reason) => {
      let isBack = false
      openPage({
        'payments.sync': () => (isBack ? newPayment() : refuse(reason)),
        'bookings.byId': () => paidBooking(),
      })
      await screen.findByText(/Your payment is not lost/)
      isBack = true
      await wait(5)
      expect(await screen.findByRole('heading', { name: 'Paid. See you soon!' })).toBeTruthy()
    },
  )

  it('waits for a booking that is read a moment behind its payment', async () => {
    let reads = 0
    openPage({
      'payments.sync': () => newPayment(),
      'bookings.byId': () => (++reads < 3 ? heldBooking() : paidBooking()),
    })
    await screen.findByRole('heading', { name: 'Checking your payment' })
    await waitFor(() => expect(reads).toBe(1))
    await wait(0.2)
    expect(screen.queryByRole('heading', { name: 'Paid. See you soon!' })).toBeNull()
    await wait(8)
    expect(await screen.findByRole('heading', { name: 'Paid. See you soon!' })).toBeTruthy()
  })

  it('looks again when asked to', async () => {
    let isDecided = false
    openPage({
      'payments.sync': () => (isDecided ? failed : waitingPayment()),
    })
    await screen.findByRole('heading', { name: 'Checking your payment' })
    await wait(4)
    isDecided = true
    fireEvent.click(await screen.findByRole('button', { name: 'Look again' }))
    expect(await screen.findByRole('heading', { name: 'The payment did not go through' })).toBeTruthy()
  })
})

it('of somebody else’s payment says no more than that it is not here', async () => {
  const { server } = openPage({ 'payments.sync': () => refuse('NOT_FOUND') })
  await screen.findByRole('heading', { name: 'This payment is not here' })
  await wait(60)
  expect(server.callsOf('payments.sync')).toHaveLength(1)
})
