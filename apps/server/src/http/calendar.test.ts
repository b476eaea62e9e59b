import type { CalendarLinkView } from '@salon/contract'
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
