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

  it('lets a page run its own scripts and nothing else', async () => {
    const policy = String((await test.inject({ url: '/' })).headers['content-security-policy'])
    const directives = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/s, 2)))
    expect(directives).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'connect-src': "'self'",
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
