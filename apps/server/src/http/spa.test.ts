import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, HASHED_ASSET, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

describe('the app', () => {
  it.each([
    '/',
    '/favourites',
    '/bookings?scope=past',
    '/bookings/0193',
    '/account',
    '/trpcish',
    '/developers',
    '/index.html',
  ])('answers %s with its page, which is asked for anew each time', async (url) => {
    const response = await test.inject({ url })
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain('<div id="root">')
    expect(response.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  it('answers HEAD like GET, without the page', async () => {
    const response = await test.inject({ method: 'HEAD', url: '/account' })
    expect([response.statusCode, response.body]).toEqual([200, ''])
  })

  it.each([
    '/trpc',
    '/trpc/',
    '/trpc/x/y',
    '/assets',
    '/assets/',
    '/assets/old-123.js',
    '/dev/x',
    '/webhooks/x',
    '/calendar/x.ics',
    '/metrics',
    '/healthz/x',
    '/icons/none.png',
    '/sitemap-none.xml',
    '/service-worker.js',
    '/old-manifest.webmanifest',
  ])('does not answer %s with its page', async (url) => {
    const response = await test.inject({ url })
    expect(response.body).not.toContain('<!doctype')
    expect(response.statusCode).toBe(404)
  })

  it.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/.vite/manifest.json',
    '/%2e%2e/app.ts',
  ])('gives no file from elsewhere: %s', async (url) => {
    const { body } = await test.inject({ url })
    expect(body.includes('<div id="root"></div>') || body.includes('"NOT_FOUND"')).toBe(true)
    expect(body).not.toMatch(/workspace:|root:x|isEntry|buildApp/)
  })
})

describe('a hashed file', () => {
  it('is kept for a year', async () => {
    const response = await test.inject({ url: HASHED_ASSET })
    expect(response.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
      etag: expect.any(String),
    })
  })

  it('comes as small as the build has made it, to whoever can read that', async () => {
    const plain = await test.inject({ url: HASHED_ASSET })
    expect(plain.headers['content-encoding']).toBeUndefined()
    const small = await test.inject({ url: HASHED_ASSET, headers: { 'accept-encoding': 'gzip, br' } })
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    })
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(plain.body)
    expect((await test.inject({ url: `${HASHED_ASSET}.br` })).statusCode).toBe(404)
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await test.inject({ url: HASHED_ASSET })
    const again = await test.inject({ url: HASHED_ASSET, headers: { 'if-none-match': String(headers.etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

it('a file without a hash in its name is asked for each time', async () => {
  expect((await test.inject({ url: '/favicon.svg' })).headers['cache-control']).toBe('no-cache')
})

it('the picture beside a link may be shown by other sites, and no other file', async () => {
  const policyOf = async (url: string) => (await test.inject({ url })).headers['cross-origin-resource-policy']
  expect(await policyOf('/og.png')).toBe('cross-origin')
  expect(await policyOf('/favicon.svg')).toBe('same-origin')
})

describe('an app that can be installed', () => {
  it('has a manifest of the right type', async () => {
    const { headers, statusCode } = await test.inject({ url: '/manifest.webmanifest' })
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toMatch(/^application\/manifest\+json/)
  })

  it('has a service worker for all of its pages, which is never an old one', async () => {
    const { headers } = await test.inject({ url: '/sw.js' })
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    })
  })
})
