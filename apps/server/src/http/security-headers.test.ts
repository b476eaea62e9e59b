import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, HASHED_ASSET, type TestApp } from '../testing/test-app.ts'

/** Answers of every kind: pages, files, procedures, refusals. */
const URLS = [
  '/',
  '/salons/rose',
  '/favicon.svg',
  HASHED_ASSET,
  '/assets/nope.js',
  '/healthz',
  '/readyz',
  '/dev/messages',
  '/trpc/salons.cities',
  '/trpc/accounts.me',
  '/trpc/nope',
  '/trpc',
]
const UNROUTED = '/%E0%A4%A'

const ALWAYS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]
const FRAME_HEADERS = new Set(['content-security-policy', 'cross-origin-resource-policy', 'x-frame-options'])
const FRAMED = ['/embed/rose', '/embed/rose?lang=en']
/** What looks like the embedded page and is not, or is spelt in another way. */
const NEVER_FRAMED = [
  '/embed',
  '/embed/',
  '/embed?/embed/rose',
  '/embed/rose/',
  '/embed/rose/preview',
  '/embed/../account',
  '/embed/rose%2f..%2f..%2faccount',
  '/embed/ro%73e',
  '//embed/rose',
  '/account?/embed/rose',
  '/account#/embed/rose',
  '/s/rose',
]

describe.each(['http://localhost:3000', 'https://salon.example'])('every answer of %s', (publicUrl) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp({ env: { PUBLIC_URL: publicUrl } })
  })
  afterAll(() => test.close())

  it.each([...URLS, UNROUTED])('%s keeps browsers strict', async (url) => {
    const { headers } = await test.inject({ url })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it.each(URLS)('%s says whether to insist on https', async (url) => {
    const { headers } = await test.inject({ url })
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['x-frame-options']).toBe('DENY')
    const expected = publicUrl.startsWith('https') ? 'max-age=31536000; includeSubDomains' : undefined
    expect(headers['strict-transport-security']).toBe(expected)
  })

  it('are all of these', async () => {
    const { headers } = await test.inject({ url: '/healthz' })
    const others = ['content-length', 'content-type', 'date', 'connection', 'cache-control', 'x-request-id']
    const names = Object.keys(headers).filter((name) => !others.includes(name))
    const https = publicUrl.startsWith('https') ? ['strict-transport-security'] : []
    expect(names.toSorted()).toEqual([...ALWAYS, ...https].toSorted())
  })

  it.each(FRAMED)('%s may be shown in a frame of any site, and is strict otherwise', async (url) => {
    const { headers } = await test.inject({ url })
    const strict = (await test.inject({ url: '/' })).headers
    const policy = String(strict['content-security-policy'])
    expect(headers['content-security-policy']).toBe(
      policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    )
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    for (const name of ALWAYS.filter((each) => !FRAME_HEADERS.has(each))) {
      expect([name, headers[name]]).toEqual([name, strict[name]])
    }
  })

  it.each(NEVER_FRAMED)('%s may not', async (url) => {
    const { headers } = await test.inject({ url })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['cross-origin-resource-policy']).not.toBe('cross-origin')
  })

  it('lets a page run its own scripts and nothing else', async () => {
    const { headers, body } = await test.inject({ url: '/' })
    const policy = String(headers['content-security-policy'])
    const [, inline = ''] = /<script>(.*?)<\/script>/s.exec(body) ?? []
    const hash = createHash('sha256').update(inline).digest('base64')
    expect(inline).toContain('dataset.booted')
    const directives = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/s, 2)))
    expect(directives).toMatchObject({
      'default-src': "'self'",
      'script-src': `'self' 'sha256-${hash}'`,
      'connect-src': "'self' https://api.moyasar.com",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
    })
  })

  it('is not kept when it is personal', async () => {
    const { headers } = await test.signIn()
    for (const response of [
      await test.get('accounts.me', {}, headers),
      await test.get('salons.cities'),
      await test.get('accounts.me'),
    ]) {
      expect(response.headers['cache-control']).toBe('no-store')
    }
  })
})

describe('with payments', () => {
  const MOYASAR = {
    MOYASAR_API_URL: 'http://127.0.0.1:4010/v1',
    MOYASAR_SECRET_KEY: 'sk_test_sandbox_demo',
    MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_demo',
    MOYASAR_WEBHOOK_SECRET: 'a-secret-of-the-tests',
  }

  it('lets pages load the one script that Samsung Pay needs, where it is offered', async () => {
    const offered = {
      PAYMENT_METHODS: 'creditcard,samsungpay',
      SAMSUNG_PAY_SERVICE_ID: 'service-of-the-tests',
    }
    const withIt = await createTestApp({ env: { ...MOYASAR, ...offered } })
    const { headers } = await withIt.inject({ url: '/' })
    await withIt.close()
    expect(headers['content-security-policy']).toMatch(
      /script-src 'self' 'sha256-\S+' https:\/\/img\.mpay\.samsung\.com\/gsmpi\/sdk\/samsungpay_web_sdk\.js;/,
    )
  })

  it('lets a page talk to the gateway as well, and loosens nothing else', async () => {
    const [without, paying] = [await createTestApp(), await createTestApp({ env: MOYASAR })]
    const policyOf = async (test: TestApp) =>
      String((await test.inject({ url: '/' })).headers['content-security-policy'])
    expect(await policyOf(paying)).toBe(
      (await policyOf(without)).replace('https://api.moyasar.com', 'http://127.0.0.1:4010'),
    )
    await Promise.all([without.close(), paying.close()])
  })
})
