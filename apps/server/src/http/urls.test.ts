import type { AppRouter } from '@salon/api'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let origin: string
beforeAll(async () => {
  test = await createTestApp()
  origin = await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => test.close())

const PHONE = '+966551234567'

it('no token, code or phone stands in a URL that a client asks for, nor in a redirect', async () => {
  const urls: string[] = []
  const seen: string[] = [PHONE, PHONE.slice(4)]
  let accessToken = ''
  let cookie = ''
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${origin}/trpc`,
        headers: () => ({
          ...(accessToken && { authorization: `Bearer ${accessToken}` }),
          ...(cookie && { cookie }),
        }),
        fetch: async (url, options) => {
          urls.push(String(url))
          const response = await fetch(url, { ...options, redirect: 'manual' })
          expect(response.headers.get('location')).toBeNull()
          cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie
          return response
        },
      }),
    ],
  })
  const { challengeId } = await client.accounts.requestOtp.mutate({ phone: PHONE })
  const code = test.deps.inbox?.(PHONE)[0]?.code ?? ''
  ;({ accessToken } = await client.accounts.verifyOtp.mutate({ challengeId, code }))
  seen.push(code, accessToken, cookie.split('=')[1] ?? '')
  ;({ accessToken } = await client.accounts.refresh.mutate())
  seen.push(accessToken, cookie.split('=')[1] ?? '')
  await Promise.all([
    client.accounts.me.query(),
    client.accounts.sessions.list.query(),
    client.accounts.exportData.query(),
  ])
  await client.accounts.updateProfile.mutate({ name: 'نورة' })
  await client.bookings.list.query({ scope: 'upcoming' })
  await client.accounts.deleteAccount.mutate({ phone: PHONE })
  expect(seen.every((secret) => secret.length >= 6)).toBe(true)
  expect(urls).toHaveLength(7)
  for (const secret of seen) expect(decodeURIComponent(urls.join('\n'))).not.toContain(secret)
})
