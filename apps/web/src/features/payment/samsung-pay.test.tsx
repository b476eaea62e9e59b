import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { heldBooking, newPayment, PAYMENT_CONFIG } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, NOON } from '../../testing/salons.ts'

const TOKEN = 'eyJlbmMiOiJBMTI4R0NNIn0.a2V5.aXY.Y2lwaGVy.dGFn'
const SCRIPT = 'https://samsung.example/sdk.js'

interface Sheet {
  isReady: boolean
  pay: () => Promise<unknown>
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** Stands in for the network: what is loaded is held until it arrives, with Samsung's interface, or does not. */
function holdScripts() {
  const scripts: HTMLScriptElement[] = []
  const append = document.head.append.bind(document.head)
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      if (node instanceof HTMLScriptElement) scripts.push(node)
      else append(node)
    }
  })
  return scripts
}

/** What Samsung's script leaves in the page; `seen` is what it was asked and told. */
function bringSamsungPay({
  isReady = true,
  pay = async () => ({ '3DS': { data: TOKEN } }),
}: Partial<Sheet> = {}) {
  const seen: unknown[] = []
  class PaymentClient {
    constructor(options: unknown) {
      seen.push(options)
    }
    async isReadyToPay() {
      return { result: isReady }
    }
    loadPaymentSheet({ serviceId }: { serviceId: string }, transaction: Record<string, unknown>) {
      seen.push({ serviceId, ...transaction })
      return pay()
    }
    notify(end: unknown) {
      seen.push(end)
    }
  }
  vi.stubGlobal('SamsungPay', { PaymentClient })
  return seen
}

function openPage(create: () => unknown = made, samsungPay: unknown = setup) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => heldBooking(),
    'payments.config': () => ({ ...PAYMENT_CONFIG, methods: ['creditcard', 'samsungpay'], samsungPay }),
    'payments.create': create,
    'payments.sync': () => newPayment(),
  })
  return { server, ...renderApp(`/bookings/${idOf(5)}/pay`) }
}

const setup = { serviceId: 'service-1', scriptUrl: SCRIPT }
const made = () => ({ payment: newPayment(), redirectUrl: null, form: null })
const choose = async () => fireEvent.click(await screen.findByRole('radio', { name: 'Samsung Pay' }))
const payButton = () => screen.findByRole('button', { name: 'Pay with Samsung Pay' })

it('loads the script once it is chosen, and pays with the encrypted card of its sheet', async () => {
  const scripts = holdScripts()
  const { server, address } = openPage()
  await screen.findByLabelText('Card number')
  expect(scripts).toEqual([])
  await choose()
  await waitFor(() => expect(scripts.map(({ src }) => src)).toEqual([SCRIPT]))
  const seen = bringSamsungPay()
  scripts[0]?.dispatchEvent(new Event('load'))
  fireEvent.click(await payButton())
  await waitFor(() => expect(address().path).toBe(`/payments/${idOf(70)}/return`))
  expect(server.callsOf('payments.create').map(({ input }) => Object(input).source)).toEqual([
    { type: 'samsungpay', token: TOKEN },
  ])
  expect(seen).toEqual([
    { environment: 'STAGE' },
    {
      serviceId: 'service-1',
      orderNumber: heldBooking().reference,
      merchant: { name: 'Salon', url: location.hostname, countryCode: 'SA' },
      amount: { option: 'FORMAT_TOTAL_PRICE_ONLY', currency: 'SAR', total: 30 },
    },
    { status: 'CHARGED', provider: 'Moyasar' },
  ])
})

it('tells the sheet of a decline, and offers it again', async () => {
  const seen = bringSamsungPay()
  openPage(() => refuse('PAYMENT_DECLINED', { advice: 'enough_money' }))
  await choose()
  fireEvent.click(await payButton())
  await screen.findByText(/has not enough balance/)
  expect(seen.at(-1)).toEqual({ status: 'REJECTED', provider: 'Moyasar' })
  expect((await payButton()).getAttribute('aria-busy')).toBeNull()
})

it.each([
  ['is closed', () => Promise.reject(new Error('closed by the user'))],
  ['gives no card', () => Promise.resolve({})],
])('takes nothing when the sheet %s', async (_what, pay) => {
  const seen = bringSamsungPay({ pay })
  const { server } = openPage()
  await choose()
  fireEvent.click(await payButton())
  await screen.findByText('Samsung Pay was closed before you finished. Nothing was taken.')
  expect(seen.at(-1)).toEqual({ status: 'CANCELED', provider: 'Moyasar' })
  expect(server.callsOf('payments.create')).toEqual([])
})

it('says so when the script does not come, and tries again', async () => {
  const scripts = holdScripts()
  openPage()
  await choose()
  await waitFor(() => expect(scripts).toHaveLength(1))
  scripts[0]?.dispatchEvent(new Event('error'))
  await screen.findByText(/Samsung Pay could not be reached/)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(scripts).toHaveLength(2))
  bringSamsungPay()
  scripts[1]?.dispatchEvent(new Event('load'))
  await payButton()
})

it('says so where it is not set up on the device', async () => {
  bringSamsungPay({ isReady: false })
  openPage()
  await choose()
  await screen.findByText('Samsung Pay is not set up on this device. Pay in another way.')
  expect(screen.queryByRole('button', { name: 'Pay with Samsung Pay' })).toBeNull()
})

it.each([
  ['on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', setup],
  ['without its service', 'Mozilla/5.0 (Linux; Android 15)', null],
])('is not offered %s', async (_where, agent, samsungPay) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent)
  openPage(made, samsungPay)
  await screen.findByLabelText('Card number')
  expect(screen.queryByRole('radio', { name: 'Samsung Pay' })).toBeNull()
})
