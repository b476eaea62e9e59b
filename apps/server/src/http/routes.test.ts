import { afterEach, expect, it } from 'vitest'
import { createTestApp, HASHED_ASSET, type TestApp, type TestAppOptions } from '../testing/test-app.ts'

let test: TestApp
afterEach(() => test.close())

const LOGINS = { demoLogins: [] } satisfies TestAppOptions['changes']
const PRODUCTION = { inbox: null, demoLogins: null } satisfies TestAppOptions['changes']

/** Every path that answers, without the methods; the files are those of the tests' own small app. */
function routesOf({ app }: TestApp): string[] {
  const paths: string[] = []
  // the part of the path that each level of the printed tree adds to those above it
  const parts: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] = /^([│├└─ ]*)(\S+)( \()?/u.exec(line) ?? []
    if (part === '') continue
    parts.length = indent.length / 4 - 1
    parts.push(part)
    if (methods) paths.push(parts.join('').replaceAll('//', '/'))
  }
  return paths.toSorted()
}

const FILES = ['/favicon.svg', '/manifest.webmanifest', '/og.png', '/sw.js', HASHED_ASSET]
const PAGES = [
  '/',
  '/c/:city',
  '/c/:city/:category',
  '/embed/:slug',
  '/embed/:slug/preview',
  '/s/:slug',
  '/s/:slug/book',
]
const LISTS = ['/embed.js', '/robots.txt', '/sitemap.xml', '/sitemap-places.xml', '/sitemap-salons.xml']
const MACHINES = [
  '/calendar/:token.ics',
  '/calendar/visit/:token.ics',
  '/healthz',
  '/live/:path',
  '/photos',
  '/photos/:file',
  '/readyz',
  '/trpc/:path',
  '/webhooks/moyasar/:accountId',
]
const ALWAYS = [...FILES, ...PAGES, ...LISTS, ...MACHINES]

it('are those that are written here, and no others', async () => {
  test = await createTestApp({ changes: LOGINS })
  expect(routesOf(test)).toEqual([...ALWAYS, '/dev/demo', '/dev/messages'].toSorted())
})

it('in production are those of its vendors, and none for developers', async () => {
  test = await createTestApp({
    env: {
      NODE_ENV: 'production',
      MOYASAR_SECRET_KEY: 'sk_live_x',
      MOYASAR_PUBLISHABLE_KEY: 'pk_live_x',
      MOYASAR_WEBHOOK_SECRET: 'hook',
      OTP_PROVIDER: 'unifonic,twilio',
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'token',
      TWILIO_FROM: 'SALON',
      UNIFONIC_APP_SID: 'app',
      UNIFONIC_SENDER_ID: 'SALON',
      UNIFONIC_WEBHOOK_SECRET: 'x'.repeat(32),
    },
  })
  const webhooks = ['/webhooks/moyasar', '/webhooks/twilio', '/webhooks/unifonic']
  expect(routesOf(test)).toEqual([...ALWAYS, ...webhooks].toSorted())
})

it('for developers are not there without the console provider and demo data', async () => {
  test = await createTestApp({ changes: PRODUCTION })
  expect(routesOf(test)).toEqual(ALWAYS.toSorted())
  for (const url of ['/dev/messages', '/dev/messages?to=%2B966551234567', '/dev/demo', '/dev', '/metrics']) {
    expect((await test.inject({ url })).statusCode).toBe(404)
  }
})

it('for developers show messages of one number or of all, to nobody’s cache', async () => {
  test = await createTestApp()
  await test.post('accounts.requestOtp', { phone: '0551234567' })
  await test.post('accounts.requestOtp', { phone: '0551234568' })
  const count = async (url: string) => (await test.inject({ url })).json<unknown[]>().length
  expect(await count('/dev/messages')).toBe(2)
  expect(await count('/dev/messages?to=%2B966551234567')).toBe(1)
  expect(await count('/dev/messages?to=+966551234567')).toBe(1)
  for (const other of ['x', '', '%00', '+1', 'a&to=b', '0551234567&to=0551234568']) {
    expect(await count(`/dev/messages?to=${other}`)).toBe(0)
  }
  expect((await test.inject({ url: '/dev/messages' })).headers['cache-control']).toBe('no-store')
})
