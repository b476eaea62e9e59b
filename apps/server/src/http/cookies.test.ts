import { afterEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

const PHONE = '+966551234567'

let test: TestApp
afterEach(() => test.close())

async function signIn() {
  const asked = await test.post('accounts.requestOtp', { phone: PHONE })
  const { challengeId } = asked.json<{ result: { data: { challengeId: string } } }>().result.data
  const [message] = test.deps.inbox?.(PHONE) ?? []
  return test.post('accounts.verifyOtp', { challengeId, code: message?.code })
}

const flagsOf = (cookie: unknown) =>
  String(cookie)
    .split('; ')
    .slice(1)
    .filter((flag) => !/^(Expires|Max-Age)=/.test(flag))
    .sort()

describe.each([
  ['http://localhost:3000', 'salon_refresh', ['HttpOnly', 'Path=/trpc', 'SameSite=Strict']],
  [
    'https://salon.example',
    '__Secure-salon_refresh',
    ['HttpOnly', 'Path=/trpc', 'SameSite=Strict', 'Secure'],
  ],
])('the refresh cookie of %s', (publicUrl, name, flags) => {
  it('B21: is set with its flags and its end, rotates, and goes with the session', async () => {
    test = await createTestApp({ env: { PUBLIC_URL: publicUrl } })
    const signedIn = await signIn()
    const [cookie] = signedIn.cookies
    expect(signedIn.cookies).toHaveLength(1)
    expect([cookie?.name, cookie?.value.length]).toEqual([name, 43])
    expect(flagsOf(signedIn.headers['set-cookie'])).toEqual(flags)
    expect(cookie?.expires).toBeInstanceOf(Date)

    const refreshed = await test.post('accounts.refresh', {}, { cookie: `${name}=${cookie?.value}` })
    expect(refreshed.statusCode).toBe(200)
    expect(flagsOf(refreshed.headers['set-cookie'])).toEqual(flags)
    expect(refreshed.cookies[0]?.value).not.toBe(cookie?.value)

    const { accessToken } = refreshed.json<{ result: { data: { accessToken: string } } }>().result.data
    const out = await test.post('accounts.logout', {}, { authorization: `Bearer ${accessToken}` })
    expect([out.cookies[0]?.name, out.cookies[0]?.value]).toEqual([name, ''])
    expect(out.cookies[0]?.expires?.getTime()).toBe(0)
    expect(flagsOf(out.headers['set-cookie'])).toEqual(flags)
  })

  it('stands in no answer’s body, and the access token in no cookie', async () => {
    test = await createTestApp({ env: { PUBLIC_URL: publicUrl } })
    const signedIn = await signIn()
    expect(signedIn.body).not.toContain(signedIn.cookies[0]?.value)
    expect(signedIn.headers['cache-control']).toBe('no-store')
    const { accessToken } = signedIn.json<{ result: { data: { accessToken: string } } }>().result.data
    expect(String(signedIn.headers['set-cookie'])).not.toContain(accessToken)
  })

  it('is no access token, and an access token no cookie', async () => {
    test = await createTestApp({ env: { PUBLIC_URL: publicUrl } })
    const signedIn = await signIn()
    const refreshToken = signedIn.cookies[0]?.value ?? ''
    const { accessToken } = signedIn.json<{ result: { data: { accessToken: string } } }>().result.data
    expect((await test.get('accounts.me', {}, { authorization: `Bearer ${refreshToken}` })).statusCode).toBe(
      401,
    )
    expect((await test.post('accounts.refresh', {}, { cookie: `${name}=${accessToken}` })).statusCode).toBe(
      401,
    )
    expect((await test.get('accounts.me', {}, { cookie: `${name}=${refreshToken}` })).statusCode).toBe(401)
  })
})

it('over https the cookie’s plain name is nobody’s', async () => {
  test = await createTestApp({ env: { PUBLIC_URL: 'https://salon.example' } })
  const signedIn = await signIn()
  const cookie = `salon_refresh=${signedIn.cookies[0]?.value}`
  expect((await test.post('accounts.refresh', {}, { cookie })).statusCode).toBe(401)
})
