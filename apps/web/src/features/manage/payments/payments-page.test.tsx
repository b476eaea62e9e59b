import type { PaymentView, SalonPaymentView } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { newPayment } from '../../../testing/payments.ts'
import { idOf, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name, busy: false }))
const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

const listed = (given: Partial<PaymentView> = {}): SalonPaymentView => ({
  ...newPayment({ staff: { feeHalalas: 75, gatewayError: null }, ...given }),
  bookingReference: 'ABCD2345',
  customerName: 'Huda',
})

type Handlers = Parameters<typeof openOffice>[1]

function openPayments(payment: SalonPaymentView, handlers: Handlers = {}, search = '') {
  return openOffice(`${OFFICE}/payments${search}`, {
    'payments.manage.list': () => ({ items: [payment], nextCursor: null }),
    ...handlers,
  })
}

describe('the payments of a salon', () => {
  it('are listed by the salon’s days and by status, as the address says', async () => {
    const { server, address } = openPayments(listed(), {}, '?from=2026-11-20&to=2026-11-21')
    await screen.findByRole('button', { name: /Huda/ })
    expect(server.callsOf('payments.manage.list')[0]?.input).toMatchObject({
      salonId: SALON_ID,
      from: at('2026-11-20T00:00'),
      to: at('2026-11-22T00:00'),
    })
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'refunded' } })
    await waitFor(() =>
      expect(server.callsOf('payments.manage.list').at(-1)?.input).toMatchObject({ status: 'refunded' }),
    )
    expect(address().search).toEqual({ from: '2026-11-20', to: '2026-11-21', status: 'refunded' })
  })

  it.each([
    [{ refundedHalalas: 10_00 }, 'Partly refunded'],
    [{ refundedHalalas: 30_00 }, 'Refunded'],
  ])('with %o say whether all of it went back, and how much', async (refund, words) => {
    openPayments(listed({ status: 'refunded', ...refund }))
    const row = await screen.findByRole('button', { name: /Huda/ })
    const back = `${refund.refundedHalalas / 100} Saudi riyals`
    expect(row.textContent).toContain(`${words}Refunded`)
    expect(row.textContent).toContain(back)
    await press(/Huda/)
    // what is said over the page is said in the dialog, too
    const said = within(await screen.findByRole('dialog')).getAllByRole('status')
    expect(said.map(({ textContent }) => textContent)).toContain(words)
  })

  it('say which the gateway complained of, and what it said', async () => {
    const gatewayError = { type: 'api_error', message: 'Balance too low' }
    openPayments(listed({ staff: { feeHalalas: null, gatewayError } }))
    await press(/The gateway complained/)
    expect(await screen.findByText('Balance too low')).not.toBeNull()
  })

  it('lead each to its booking', async () => {
    openPayments(listed())
    await press(/Huda/)
    const link = await screen.findByRole('link', { name: 'To the booking' })
    expect(link.getAttribute('href')).toBe(`${OFFICE}?booking=${idOf(5)}`)
  })

  it('are no business of staff', async () => {
    const { server } = openOffice(`${OFFICE}/payments`, {}, 'staff')
    await screen.findByText('Not part of your role')
    const links = within(screen.getAllByRole('navigation', { name: 'Salon' })[0] ?? document.body)
    expect(links.queryByRole('link', { name: 'Payments' })).toBeNull()
    expect(links.queryByRole('link', { name: 'Messages' })).not.toBeNull()
    expect(server.callsOf('payments.manage.list')).toEqual([])
  })
})

describe('a payment', () => {
  it('is refunded in part once a fresh code was given, under one key', async () => {
    let isFresh = false
    const { server } = openPayments(listed(), {
      'payments.manage.refund': () => (isFresh ? newPayment() : refuse('FRESH_CODE_NEEDED')),
      'accounts.requestFreshCode': () => ({
        challengeId: idOf(99),
        expiresAt: '2026-11-22T09:05:00.000Z',
        resendAt: '2026-11-22T09:00:30.000Z',
        channel: 'sms',
      }),
      'accounts.confirmFreshCode': () => {
        isFresh = true
        return { freshUntil: '2026-11-22T09:15:00.000Z' }
      },
    })
    await press(/Huda/)
    await press('Refund')
    await type('Amount in riyals', '١٢٫٥')
    await type('Why?', 'Burnt hair')
    await press('Refund now')
    await type('Six-digit code', '123456')
    await screen.findByText('The refund is done.')
    const asked = server.callsOf('payments.manage.refund').map(({ input }) => input)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toEqual(asked[0])
    expect(asked[0]).toMatchObject({ paymentId: idOf(70), amountHalalas: 12_50, reason: 'Burnt hair' })
  })

  it('is refunded twice when the same is asked a second time', async () => {
    const { server } = openPayments(listed(), { 'payments.manage.refund': () => newPayment() })
    const refund = async () => {
      await press('Refund')
      await type('Amount in riyals', '5')
      await type('Why?', 'Late')
      await press('Refund now')
    }
    await press(/Huda/)
    await refund()
    await screen.findByText('The refund is done.')
    await refund()
    await waitFor(() => expect(server.callsOf('payments.manage.refund')).toHaveLength(2))
    const [first, second] = server.callsOf('payments.manage.refund').map(({ input }) => Object(input))
    expect(second).toEqual({ ...first, idempotencyKey: expect.any(String) })
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
  })

  it('is refunded with a reason and of no more than is left', async () => {
    const { server } = openPayments(listed({ refundedHalalas: 10_00, status: 'refunded' }))
    await press(/Huda/)
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull()
    await press('Refund')
    expect(await screen.findByLabelText('Amount in riyals')).toHaveProperty('value', '20')
    await type('Amount in riyals', '20.01')
    await press('Refund now')
    await screen.findByText('Enter an amount of at most 20 Saudi riyals.')
    await screen.findByText('Enter a reason.')
    expect(server.callsOf('payments.manage.refund')).toEqual([])
  })

  it('that is held is captured or released', async () => {
    const held = listed({ status: 'authorized', capturedHalalas: 0 })
    const { server } = openPayments(held, {
      'payments.manage.capture': () => newPayment(),
      'payments.manage.void': () => newPayment({ status: 'voided' }),
    })
    await press(/Huda/)
    await press('Capture')
    await press('Capture now')
    await screen.findByText('The amount was captured.')
    await press('Release')
    await press('Release now')
    await screen.findByText('The payment was released.')
    expect(server.callsOf('payments.manage.capture')[0]?.input).toEqual({ paymentId: idOf(70) })
    expect(server.callsOf('payments.manage.void')[0]?.input).toEqual({ paymentId: idOf(70) })
  })

  it('keeps what was typed when the gateway refuses, and says why', async () => {
    openPayments(listed(), { 'payments.manage.refund': () => refuse('GATEWAY_REJECTED') })
    await press(/Huda/)
    await press('Refund')
    await type('Why?', 'Burnt hair')
    await press('Refund now')
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(screen.getByLabelText('Why?')).toHaveProperty('value', 'Burnt hair')
  })

  it('is left alone while something is under way', async () => {
    const operation = {
      id: idOf(80),
      kind: 'refund' as const,
      amountHalalas: 30_00,
      status: 'sent' as const,
      reason: null,
      createdAt: at('2026-11-22T11:00'),
      settledAt: null,
    }
    openPayments(listed({ operations: [operation] }))
    await press(/Huda/)
    await screen.findByText(/Something is under way/)
    expect(screen.queryByRole('button', { name: 'Refund' })).toBeNull()
  })
})
