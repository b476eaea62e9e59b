import { randomUUID } from 'node:crypto'
import type { CalendarLinkView, LinkedVisitView } from '@salon/contract'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function subscribe(): Promise<string> {
  const { headers } = await test.signIn()
  const made = await test.post('accounts.calendar.create', { kind: 'visits' }, headers)
  const { url } = made.json<{ result: { data: CalendarLinkView } }>().result.data
  return new URL(url).pathname
}

it('B25: is a calendar that no cache keeps and no robot lists', async () => {
  const response = await test.inject({ url: await subscribe() })
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
  expect(response.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

/** What the message about a booking made over HTTP leads to, and its file. */
async function bookByHttp() {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const { user, headers } = await test.signIn()
  const visit = { salonId, lines: [{ serviceId }], startsAt: '2026-12-02T10:00:00.000Z' }
  await test.post('bookings.create', { ...visit, idempotencyKey: randomUUID() }, headers)
  const [, token = ''] = /\/b#([\w-]{15})$/.exec(test.deps.inbox?.(user.phone)[0]?.body ?? '') ?? []
  const opened = await test.post('bookings.openLink', { token })
  const { calendarPath, reference } = opened.json<{ result: { data: LinkedVisitView } }>().result.data
  return { token, calendarPath, reference, phone: user.phone }
}

it('B25: is the file of one visit, which whoever has its message reads without signing in', async () => {
  const { token, calendarPath, reference, phone } = await bookByHttp()
  const response = await test.inject({ url: calendarPath })
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="salon-${reference}.ics"`,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
  expect(response.body.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(response.body).not.toContain(phone.slice(4))
  // one is no key to the other
  expect((await test.inject({ url: `/calendar/${token}.ics` })).statusCode).toBe(404)
  await test.inject({ url: `${calendarPath}/x` })
  expect(test.logged()).not.toContain(token)
})

it.each(['x', 'A'.repeat(15), '%00', '../x'])('has no file of a visit at %s', async (token) => {
  const response = await test.inject({ url: `/calendar/visit/${token}.ics` })
  expect(response.statusCode).toBe(404)
  expect(response.headers['cache-control']).toBe('no-store')
})

it('counts guesses like operations, and says when to come back', async () => {
  const few = await createTestApp({ env: { OPERATIONS_PER_MINUTE: '2' } })
  const guess = (path: string) => few.inject({ url: `/calendar/${path}.ics` })
  expect((await guess('x')).statusCode).toBe(404)
  expect((await guess('visit/x')).statusCode).toBe(404)
  const refused = await guess('visit/x')
  expect(refused.statusCode).toBe(429)
  expect(refusalIn(refused).data).toMatchObject({ reason: 'RATE_LIMITED', code: 'TOO_MANY_REQUESTS' })
  expect(refused.headers).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' })
  await few.close()
})

it.each(['x', 'A'.repeat(43), '%00', `${'A'.repeat(43)}.ics`])('is missing at %s', async (token) => {
  const response = await test.inject({ url: `/calendar/${token}.ics` })
  expect(response.statusCode).toBe(404)
  expect(refusalIn(response).data).toMatchObject({ reason: 'NOT_FOUND' })
  expect(response.headers['cache-control']).toBe('no-store')
})

it('can only be read', async () => {
  const url = await subscribe()
  for (const method of ['POST', 'PUT', 'DELETE'] as const) {
    expect((await test.inject({ method, url })).statusCode).toBeGreaterThanOrEqual(400)
  }
})

it('B25: leaves its address in no log', async () => {
  const url = await subscribe()
  await test.inject({ url })
  await test.inject({ url: url.replace('.ics', '') })
  await test.inject({ url: `${url}/x` })
  const token = /[\w-]{43}/.exec(url)?.[0] ?? ''
  expect(token).not.toBe('')
  expect(test.logged()).not.toContain(token)
  expect(test.logged()).toContain('/calendar/…')
})
