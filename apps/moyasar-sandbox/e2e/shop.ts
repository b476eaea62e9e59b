import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PUBLISHABLE_KEY } from '../src/testing/test-sandbox.ts'

// The package swaps the targets of `import` and `require`: this is its browser build.
const FORM_SCRIPT = readFileSync(fileURLToPath(import.meta.resolve('moyasar-payment-form')), 'utf8')
const FORM_STYLE = readFileSync(
  fileURLToPath(import.meta.resolve('moyasar-payment-form/dist/moyasar.css')),
  'utf8',
)

const RETURN_PAGE = '<!doctype html><h1>Back in the shop</h1>'

interface ShopOptions {
  /** Where the form sends cards. */
  gatewayUrl: string
  givenId: string
}

/** A shop with the real payment form of the gateway on its page, on an origin of its own. */
export async function startShop(options: ShopOptions) {
  const files: Record<string, { type: string; text: string }> = {
    '/moyasar.js': { type: 'text/javascript', text: FORM_SCRIPT },
    '/moyasar.css': { type: 'text/css', text: FORM_STYLE },
    '/pay': { type: 'text/html; charset=utf-8', text: payPage(options) },
  }
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    const { type, text } = files[path] ?? { type: 'text/html; charset=utf-8', text: RETURN_PAGE }
    response.setHeader('content-type', type).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function payPage({ gatewayUrl, givenId }: ShopOptions): string {
  const settings = {
    element: '#form',
    amount: 17_250,
    currency: 'SAR',
    description: 'Booking 7',
    publishable_api_key: PUBLISHABLE_KEY,
    base_url: gatewayUrl,
    methods: ['creditcard', 'stcpay'],
    language: 'en',
    given_id: givenId,
    metadata: { booking_id: '7' },
    apply_coupon: false,
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<link rel="stylesheet" href="/moyasar.css"><script src="/moyasar.js"></script><div id="form"></div>
<script>
Moyasar.init({
  ...${JSON.stringify(settings)},
  callback_url: location.origin + '/return?booking=7',
  on_completed: async (payment) => { sessionStorage.setItem('completed', payment.id + ' ' + payment.status) },
})
</script></html>`
}
