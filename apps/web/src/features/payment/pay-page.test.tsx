import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import {
  fakeGateway,
  heldBooking,
  newPayment,
  paidBooking,
  PAYMENT_CONFIG,
  waitingPayment,
} from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, NOON } from '../../testing/salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

const CARD = '4201320111111010'
const created = (payment = newPayment()) => ({ payment, redirectUrl: payment.redirectUrl, form: null })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  vi.spyOn(location, 'assign').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

function openPage(
  handlers: Handlers = {},
  gateway: Parameters<typeof fakeGateway>[0] = tokenEach(),
  search = '',
) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => heldBooking(),
    'payments.config': () => PAYMENT_CONFIG,
    ...handlers,
  })
  const tokens = fakeGateway(gateway)
  const keys = () => server.callsOf('payments.create').map((call) => Object(call.input).idempotencyKey)
  return { server, tokens, keys, ...renderApp(`/bookings/${idOf(5)}/pay${search}`) }
}

function tokenEach() {
  let made = 0
  return () => ({ status: 201, body: { id: `token_${++made}` } })
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })

async function typeCard(number = CARD): Promise<void> {
  await screen.findByLabelText('Card number')
  type('Card number', number)
  type('Expiry date', '1228')
  type('Security code', '123')
  type('Name on the card', 'Noura Ali')
}

const pay = () => fireEvent.click(screen.getByRole('button', { name: /^(Pay 30 Saudi riyals|Try again)$/ }))

describe('what is to be paid', () => {
  it('is the deposit with the VAT inside, the rest for the salon, and how long the time is kept', async () => {
    openPage()
    const summary = await screen.findByRole('region', { name: 'What you pay for' })
    expect(summary.textContent).toMatch(/To pay nowDeposit30 Saudi riyals/)
    expect(summary.textContent).toMatch(/Of which 15% VAT3.91 Saudi riyals/)
    expect(summary.textContent).toMatch(/Later, at the salon70 Saudi riyals/)
    expect(summary.textContent).toMatch(/With Noura/)
    await screen.findByLabelText('Card number')
    expect(screen.getByText(/Cancel free of charge until/)).toBeTruthy()
    const clock = screen.getByRole('timer')
    expect(clock.textContent).toBe('10:00')
    // what it stays in sight of: the whole page
    expect(clock.closest('.sticky')?.parentElement?.contains(screen.getByLabelText('Card number'))).toBe(true)
  })

  it('is nothing where nobody can take money', async () => {
    openPage({
      'payments.config': () => ({ ...PAYMENT_CONFIG, publishableKey: null, gatewayUrl: null, methods: [] }),
    })
    expect(await screen.findByText(/Paying online is not possible right now/)).toBeTruthy()
  })

  it.each([
    ['has been paid', paidBooking(), 'Paid. See you soon!'],
    ['waits for the salon', paidBooking({ status: 'pending' }), 'Your payment is arranged'],
    ['was not paid in time', heldBooking({ status: 'expired' }), 'Your time is no longer kept'],
    [
      'was paid too late',
      heldBooking({
        status: 'expired',
        payments: [newPayment({ status: 'refunded', returnReason: 'late' })],
      }),
      'The payment came too late',
    ],
    ['was cancelled', heldBooking({ status: 'cancelled' }), 'This booking is closed'],
    [
      'has nothing due',
      paidBooking({ payments: [], money: { ...paidBooking().money, capturedHalalas: 0 } }),
      'Nothing is to be paid',
    ],
  ])('is not asked for a visit that %s', async (_what, booking, title) => {
    openPage({ 'bookings.byId': () => booking })
    await screen.findByRole('heading', { name: title })
    expect(screen.queryByLabelText('Card number')).toBeNull()
  })
})

describe('paying with a card', () => {
  it('hands the card to the gateway and to nobody else, then goes to the bank in the same tab', async () => {
    const { server, tokens } = openPage({ 'payments.create': () => created(waitingPayment()) })
    await typeCard()
    expect(screen.getByText('mada')).toBeTruthy()
    pay()
    await waitFor(() =>
      expect(location.assign).toHaveBeenCalledExactlyOnceWith('https://bank.example/challenge'),
    )
    expect(tokens).toEqual([
      {
        url: 'https://gateway.example/v1/tokens',
        body: {
          publishable_api_key: 'pk_test_fake',
          save_only: true,
          name: 'Noura Ali',
          number: CARD,
          month: '12',
          year: '2028',
          cvc: '123',
        },
      },
    ])
    const [call] = server.callsOf('payments.create')
    expect(call?.input).toEqual({
      bookingId: idOf(5),
      source: { type: 'token', token: 'token_1' },
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href])
    expect(kept).not.toContain(CARD)
  })

  it('has fields for the browser to fill in, from left to right, and none with a name', async () => {
    openPage()
    await screen.findByLabelText('Card number')
    const labels = ['Card number', 'Expiry date', 'Security code', 'Name on the card']
    expect(labels.map((label) => field(label).autocomplete)).toEqual([
      'cc-number',
      'cc-exp',
      'cc-csc',
      'cc-name',
    ])
    expect(labels.map((label) => field(label).dir)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
    expect(labels.map((label) => field(label).inputMode)).toEqual(['numeric', 'numeric', 'numeric', ''])
    expect(labels.filter((label) => field(label).name !== '')).toEqual([])
  })

  it('says what is wrong with each field, takes her to the first, and sends nothing', async () => {
    const { tokens } = openPage()
    await typeCard('4201320111111011')
    type('Security code', '12')
    pay()
    expect(screen.getByText('A digit of the number is wrong. Compare it with the card.')).toBeTruthy()
    expect(screen.getByText('The security code is not complete.')).toBeTruthy()
    expect(document.activeElement).toBe(field('Card number'))
    expect(tokens).toEqual([])
  })

  it('says so when a field is left for the next one, and not on the way to the button', async () => {
    openPage()
    await typeCard('4201')
    fireEvent.blur(field('Card number'), { relatedTarget: screen.getByRole('button', { name: /^Pay/ }) })
    expect(screen.queryByText('The number is not complete.')).toBeNull()
    fireEvent.blur(field('Card number'), { relatedTarget: field('Expiry date') })
    expect(screen.getByText('The number is not complete.')).toBeTruthy()
  })

  it('is done once, however often she presses', async () => {
    const { tokens, server } = openPage({ 'payments.create': () => created(waitingPayment()) })
    await typeCard()
    for (let press = 0; press < 5; press++) fireEvent.submit(field('Card number'))
    await waitFor(() => expect(location.assign).toHaveBeenCalled())
    expect([tokens.length, server.callsOf('payments.create').length]).toEqual([1, 1])
  })

  it('without a page of the bank goes on to see what came of it', async () => {
    const { address } = openPage({
      'payments.create': () => created(),
      'payments.sync': () => newPayment(),
    })
    await typeCard()
    pay()
    await waitFor(() => expect(address().path).toBe(`/payments/${idOf(70)}/return`))
  })

  it('never follows an address that is not a page', async () => {
    openPage({ 'payments.create': () => created(waitingPayment({ redirectUrl: 'javascript:alert(1)' })) })
    await typeCard()
    pay()
    await screen.findByRole('heading', { name: 'Checking your payment' })
    expect(location.assign).not.toHaveBeenCalled()
  })
})

describe('when it does not go through', () => {
  it('keeps all but the security code after a decline, and tries anew', async () => {
    let tries = 0
    const { keys, tokens } = openPage({
      'payments.create': () =>
        ++tries === 1 ? refuse('PAYMENT_DECLINED', { advice: 'enough_money' }) : created(waitingPayment()),
    })
    await typeCard()
    pay()
    await screen.findByText(/has not enough balance/)
    expect(field('Card number').value).toBe('4201 3201 1111 1010')
    expect([field('Expiry date').value, field('Name on the card').value]).toEqual(['12 / 28', 'Noura Ali'])
    expect(field('Security code').value).toBe('')
    type('Security code', '123')
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalled())
    expect(tokens).toHaveLength(2)
    expect(new Set(keys()).size).toBe(2)
  })

  it.each(['OFFLINE', 'GATEWAY_UNAVAILABLE'])(
    'repeats the same try after %s: same token, same key',
    async (reason) => {
      let tries = 0
      const { keys, tokens, server } = openPage({
        'payments.create'() {
          if (++tries > 1) return created(waitingPayment())
          if (reason === 'OFFLINE') throw new TypeError('Failed to fetch')
          return refuse(reason)
        },
      })
      await typeCard()
      pay()
      await screen.findByText('What you typed is still here, and trying again never charges you twice.')
      expect(field('Security code').value).toBe('123')
      pay()
      await waitFor(() => expect(location.assign).toHaveBeenCalled())
      expect(tokens).toHaveLength(1)
      expect(keys()).toHaveLength(2)
      expect(new Set(keys()).size).toBe(1)
      const sources = server.callsOf('payments.create').map((call) => Object(call.input).source.token)
      expect(sources).toEqual(['token_1', 'token_1'])
    },
  )

  it('makes another token once something else was typed', async () => {
    const { keys, tokens } = openPage({ 'payments.create': () => refuse('GATEWAY_UNAVAILABLE') })
    await typeCard()
    pay()
    await screen.findByText(/never charges you twice/)
    type('Security code', '321')
    pay()
    await waitFor(() => expect(keys()).toHaveLength(2))
    expect(tokens).toHaveLength(2)
    expect(new Set(keys()).size).toBe(2)
  })

  it.each([
    [() => ({ status: 400, body: { message: 'number is wrong' } }), /The payment was not accepted/],
    [() => ({ status: 503 }), /Payments cannot be reached right now/],
    [() => ({ status: 403, body: '<html>' }), /Payments cannot be reached right now/],
    [
      () => {
        throw new TypeError('Failed to fetch')
      },
      /Payments cannot be reached right now/,
    ],
  ])('says so when the gateway takes no card (%#)', async (answer, sentence) => {
    const { server } = openPage({}, answer)
    await typeCard()
    pay()
    await screen.findByText(sentence)
    expect(server.callsOf('payments.create')).toEqual([])
    expect(field('Card number').value).toBe('4201 3201 1111 1010')
  })

  it('says that she is offline when she is', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    openPage({}, () => {
      throw new TypeError('Failed to fetch')
    })
    await typeCard()
    pay()
    await screen.findByText(/You seem to be offline/)
    expect(field('Card number').value).toBe('4201 3201 1111 1010')
  })

  it('offers to look again while another tab pays, and keeps what is typed until that is known', async () => {
    let isPaid = false
    const { server } = openPage({
      'payments.create': () => refuse('PAYMENT_IN_PROGRESS', { paymentId: idOf(70) }),
      'bookings.byId': () => (isPaid ? paidBooking() : heldBooking()),
      'payments.sync': () => waitingPayment(),
    })
    await typeCard()
    pay()
    const look = await screen.findByRole('button', { name: 'Look again' })
    expect(field('Card number').value).toBe('4201 3201 1111 1010')
    isPaid = true
    fireEvent.click(look)
    await screen.findByRole('heading', { name: 'Paid. See you soon!' })
    expect(server.callsOf('payments.sync').map((call) => call.input)).toEqual([{ paymentId: idOf(70) }])
  })

  it.each([
    ['HOLD_EXPIRED', heldBooking({ status: 'expired' }), 'Your time is no longer kept'],
    ['PAYMENT_NOT_NEEDED', paidBooking(), 'Paid. See you soon!'],
  ])('shows how the booking stands after %s', async (reason, booking, title) => {
    let isKnown = false
    openPage({
      'payments.create'() {
        isKnown = true
        return refuse(reason)
      },
      'bookings.byId': () => (isKnown ? booking : heldBooking()),
    })
    await typeCard()
    pay()
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
  })

  it('leads back to the times when the hold ran out and the booking does not show it yet', async () => {
    openPage({ 'payments.create': () => refuse('HOLD_EXPIRED') })
    await typeCard()
    pay()
    const link = await screen.findByRole('link', { name: 'Choose a time again' })
    expect(link.getAttribute('href')).toBe(`/s/rose/book?lines=${idOf(11)}`)
    // there is nothing to pay for
    expect(screen.queryByLabelText('Card number')).toBeNull()
    expect(screen.queryByRole('button', { name: /^(Pay|Try again)/ })).toBeNull()
  })

  it('sees by itself when the hold is over', async () => {
    vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true })
    let isOver = false
    openPage({ 'bookings.byId': () => heldBooking(isOver ? { status: 'expired' } : {}) })
    await screen.findByRole('timer')
    isOver = true
    await act(() => vi.advanceTimersByTimeAsync(9 * 60_000))
    expect(screen.getByRole('timer')).toBeTruthy()
    await act(() => vi.advanceTimersByTimeAsync(2 * 60_000))
    await screen.findByRole('heading', { name: 'Your time is no longer kept' })
  })

  it('takes her back to the times with the same services once the hold is over', async () => {
    openPage({ 'bookings.byId': () => heldBooking({ status: 'expired' }) })
    const link = await screen.findByRole('link', { name: 'Choose a time again' })
    expect(link.getAttribute('href')).toBe(`/s/rose/book?lines=${idOf(11)}`)
  })
})

describe('an attempt that waits at the bank', () => {
  it('may be given up for another card, by choice and with its consequence said', async () => {
    const { server, address } = openPage({
      'bookings.byId': () => heldBooking({ payments: [waitingPayment()] }),
      'payments.create': () => created(waitingPayment({ id: idOf(71) })),
    })
    expect(await screen.findByText(/you pay once: the other payment is returned in full/)).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: 'Start again with another card' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Payment' })))
    expect(address().search).toEqual({ insteadOf: idOf(70) })
    expect(server.callsOf('payments.create')).toEqual([])
    await typeCard('4111 1111 1111 1111')
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalledTimes(1))
    const [call] = server.callsOf('payments.create')
    expect(call?.input).toMatchObject({ insteadOf: idOf(70), source: { token: 'token_1' } })
  })

  it('and is another than the one given up is shown, not the form', async () => {
    openPage(
      { 'bookings.byId': () => heldBooking({ payments: [waitingPayment({ id: idOf(71) })] }) },
      tokenEach(),
      `?insteadOf=${idOf(70)}`,
    )
    expect(await screen.findByRole('heading', { name: 'A payment is under way' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Payment' })).toBeNull()
  })

  it('is gone on with there, from a page that shows it first', async () => {
    openPage({ 'bookings.byId': () => heldBooking({ payments: [waitingPayment()] }) })
    const link = await screen.findByRole('link', { name: 'Continue at your bank' })
    expect(link.getAttribute('href')).toBe('https://bank.example/challenge')
    expect(screen.queryByRole('heading', { name: 'Payment' })).toBeNull()
  })

  it('says how long the time is kept, and begins at its top after "back"', async () => {
    const { unmount } = openPage({
      'bookings.byId': () => heldBooking({ payments: [waitingPayment()] }),
    })
    await screen.findByRole('heading', { name: 'A payment is under way' })
    expect(screen.getByRole('timer').textContent).toBe('10:00')
    unmount()
    const scrolled = vi.spyOn(window, 'scrollTo')
    openPage({ 'payments.create': () => created(waitingPayment()) })
    await typeCard()
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalled())
    expect(scrolled).toHaveBeenLastCalledWith({ top: 0, behavior: 'instant' })
  })

  it('is looked for when "back" brings the page out of memory', async () => {
    let isWaiting = false
    openPage({
      'payments.create'() {
        isWaiting = true
        return created(waitingPayment())
      },
      'bookings.byId': () => heldBooking(isWaiting ? { payments: [waitingPayment()] } : {}),
    })
    await typeCard()
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalled())
    fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }))
    expect(await screen.findByRole('heading', { name: 'A payment is under way' })).toBeTruthy()
  })

  it('and failed there leaves the page that "back" brings up ready for another card', async () => {
    const { keys } = openPage({ 'payments.create': () => created(waitingPayment()) })
    await typeCard()
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalledTimes(1))
    fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Pay/ }).getAttribute('aria-busy')).toBeNull(),
    )
    type('Card number', '4111 1111 1111 1111')
    pay()
    await waitFor(() => expect(location.assign).toHaveBeenCalledTimes(2))
    expect(new Set(keys()).size).toBe(2)
  })
})

describe('STC Pay', () => {
  const waiting = waitingPayment({
    source: { type: 'stcpay', company: null, lastFour: null },
    redirectUrl: 'https://gateway.example/v1/stc_pays/1/proceed?otp_token=x',
  })

  it('takes her mobile, then the code, and asks the server what came of it', async () => {
    let isSent = false
    const { server, tokens } = openPage(
      {
        'payments.create'() {
          isSent = true
          return created(waiting)
        },
        'bookings.byId': () => heldBooking(isSent ? { payments: [waiting] } : {}),
        'payments.sync': () => newPayment({ source: waiting.source }),
      },
      () => ({ status: 200 }),
    )
    fireEvent.click(await screen.findByRole('radio', { name: 'STC Pay' }))
    expect(field('Mobile number with STC Pay').value).toBe('050 123 4567')
    pay()
    fireEvent.change(await screen.findByLabelText('Code from STC Pay'), { target: { value: '١٢٣٤٥٦' } })
    fireEvent.click(screen.getByRole('button', { name: 'Confirm the payment' }))
    await waitFor(() => expect(server.callsOf('payments.sync')).not.toEqual([]))
    expect(server.callsOf('payments.create').map((call) => Object(call.input).source)).toEqual([
      { type: 'stcpay', mobile: '+966501234567' },
    ])
    expect(tokens).toEqual([{ url: waiting.redirectUrl, body: { otp_value: '123456' } }])
  })

  it('wants a mobile that is one', async () => {
    const { server } = openPage()
    fireEvent.click(await screen.findByRole('radio', { name: 'STC Pay' }))
    type('Mobile number with STC Pay', '0112345678')
    pay()
    await screen.findByText('Enter a Saudi mobile number that begins with 05.')
    expect(server.callsOf('payments.create')).toEqual([])
  })
})

describe('Apple Pay', () => {
  /** Stands in for Safari: the sheet validates the shop and is approved at once. */
  function offerApplePay(canMakePayments = true) {
    const seen: unknown[] = []
    class FakeSession {
      static readonly STATUS_SUCCESS = 0
      static readonly canMakePayments = () => canMakePayments
      onvalidatemerchant: ((event: { validationURL: string }) => Promise<void>) | null = null
      onpaymentauthorized: ((event: { payment: { token: unknown } }) => void) | null = null
      constructor(_version: number, request: { total: { amount: string } }) {
        seen.push(request.total.amount)
      }
      begin() {
        void this.onvalidatemerchant?.({ validationURL: 'https://apple.example/session' })
      }
      abort() {
        seen.push('aborted')
      }
      completeMerchantValidation(session: unknown) {
        seen.push(session)
        this.onpaymentauthorized?.({ payment: { token: { paymentData: 'x' } } })
      }
      completePayment({ status }: { status: number }) {
        seen.push(status)
      }
    }
    vi.stubGlobal('ApplePaySession', FakeSession)
    return seen
  }
  const withApple = () => ({ ...PAYMENT_CONFIG, methods: ['creditcard', 'applepay'] })

  it('is offered only where the browser has it, and pays with its token', async () => {
    const seen = offerApplePay()
    const { server, tokens } = openPage(
      {
        'payments.config': withApple,
        'payments.create': () => created(),
        'payments.sync': () => newPayment(),
      },
      () => ({ status: 200, body: { session: 1 } }),
    )
    fireEvent.click(await screen.findByRole('button', { name: 'Pay with Apple Pay' }))
    await waitFor(() => expect(server.callsOf('payments.create')).toHaveLength(1))
    expect(seen).toEqual(['30.00', { session: 1 }, 0])
    expect(tokens.map(({ url }) => url)).toEqual(['https://gateway.example/v1/applepay/initiate'])
    expect(Object(server.callsOf('payments.create')[0]?.input).source).toEqual({
      type: 'applepay',
      token: '{"paymentData":"x"}',
    })
  })

  it('closes its sheet when the gateway does not vouch for the shop', async () => {
    const seen = offerApplePay()
    const { server } = openPage({ 'payments.config': withApple }, () => ({ status: 500 }))
    fireEvent.click(await screen.findByRole('button', { name: 'Pay with Apple Pay' }))
    await waitFor(() => expect(seen).toEqual(['30.00', 'aborted']))
    expect(server.callsOf('payments.create')).toEqual([])
  })

  it.each([
    ['no session at all', null],
    ['no card in it', false],
  ])('is not there with %s', async (_what, can) => {
    if (can !== null) offerApplePay(can)
    openPage({ 'payments.config': withApple })
    await screen.findByLabelText('Card number')
    expect(screen.queryByRole('button', { name: 'Pay with Apple Pay' })).toBeNull()
  })
})
