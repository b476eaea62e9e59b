import { randomUUID } from 'node:crypto'
import type { AppRouter } from '@salon/api'
import { endSessions } from '@salon/db'
import { newMember, newSalon, newService, newStaff } from '@salon/testkit'
import { createTRPCClient, httpSubscriptionLink, TRPCClientError } from '@trpc/client'
import { EventSource } from 'eventsource'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let salon: { salonId: string; serviceId: string }
let url: string
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  salon = { salonId, serviceId }
  url = `${await test.app.listen({ host: '127.0.0.1', port: 0 })}/live`
})
afterAll(() => test.close())

async function signInStaff() {
  const staff = await test.signIn()
  await newMember(test.database.db, { salonId: salon.salonId, userId: staff.user.userId, role: 'staff' })
  return staff
}

/** tRPC's own client as the web app sets it up; `heard` resolves with what comes next. */
function watch(headers: Record<string, string>) {
  const events: string[] = []
  let wake = (): void => undefined
  const tell = (event: string) => {
    events.push(event)
    wake()
  }
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url,
        EventSource,
        eventSourceOptions: {
          fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
        },
      }),
    ],
  })
  const subscription = client.bookings.manage.changes.subscribe(
    { salonId: salon.salonId },
    {
      onData: () => tell('change'),
      onComplete: () => tell('over'),
      onError: (error) => tell(error instanceof TRPCClientError ? error.message : String(error)),
    },
  )
  return {
    close: () => subscription.unsubscribe(),
    heard: async () => {
      if (events.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return events.shift()
    },
  }
}

function book(headers: Record<string, string>) {
  return test.post(
    'bookings.manage.create',
    {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      startsAt: '2026-12-02T10:00:00.000Z',
      customer: { name: 'نورة' },
      idempotencyKey: randomUUID(),
    },
    headers,
  )
}

it('hears of a booking as soon as it is made, and of the end of its session', async () => {
  const staff = await signInStaff()
  const stream = watch(staff.headers)
  expect(await stream.heard()).toBe('change')
  expect((await book(staff.headers)).statusCode).toBe(200)
  expect(await stream.heard()).toBe('change')
  await endSessions(test.database.db, { userId: staff.user.userId, reason: 'logout_everywhere' })
  expect(await stream.heard()).toBe('UNAUTHENTICATED')
})

it('tells nobody else', async () => {
  expect(await watch({}).heard()).toBe('UNAUTHENTICATED')
  expect(await watch((await test.signIn()).headers).heard()).toBe('NOT_FOUND')
})

it('is sent as it comes: neither compressed nor kept by caches', async () => {
  const staff = await signInStaff()
  const leaving = new AbortController()
  const input = encodeURIComponent(JSON.stringify({ salonId: salon.salonId }))
  const { headers } = await fetch(`${url}/bookings.manage.changes?input=${input}`, {
    headers: { ...staff.headers, 'accept-encoding': 'br, gzip' },
    signal: leaving.signal,
  })
  leaving.abort()
  expect(headers.get('content-type')).toBe('text/event-stream')
  expect(headers.get('content-encoding')).toBeNull()
  expect(headers.get('cache-control')).toContain('no-transform')
  expect(headers.get('x-accel-buffering')).toBe('no')
})

it.each([
  ['a query', { url: '/live/salons.cities' }, 405],
  ['a mutation', { url: '/live/accounts.refresh', method: 'POST' }, 405],
  ['a page of another site', { url: '/live/bookings.manage.changes', origin: 'https://evil.example' }, 403],
  ['a token in the address', { url: '/live/bookings.manage.changes?connectionParams=%7B%7D' }, 400],
  ['a subscription where queries are', { url: '/trpc/bookings.manage.changes' }, 405],
] as const)('refuses %s', async (_what, { origin, ...request }: Refused, status) => {
  const response = await test.inject({ ...request, headers: origin ? { origin } : {} })
  expect(response.statusCode).toBe(status)
  expect(refusalIn(response).data.httpStatus).toBe(status)
})

interface Refused {
  url: string
  method?: 'POST'
  origin?: string
}

// the last one: there is no server after it
it('lets the server stop while a stream is open', async () => {
  const stream = watch((await signInStaff()).headers)
  await stream.heard()
  await test.app.close()
  expect(await stream.heard()).toBe('over')
})
