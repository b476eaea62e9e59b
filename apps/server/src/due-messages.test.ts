import { createDb } from '@salon/db'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDueMessages } from './due-messages.ts'
import { manualTimer } from './testing/manual-timer.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** A visit three days from now, at the same time of day. */
async function book(): Promise<string> {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const { user, headers } = await test.signIn({ locale: 'en' })
  const visit = { salonId, lines: [{ serviceId }], startsAt: '2026-12-04T09:00:00.000Z' }
  await test.post('bookings.create', { ...visit, idempotencyKey: randomUUID() }, headers)
  return user.phone
}

it('sends reminders soon after the start and each minute from then on, until it is stopped', async () => {
  const phone = await book()
  const { timer, due, latest } = manualTimer()
  const stop = startDueMessages(test.deps, timer)
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect(due.map(({ afterMilliseconds }) => afterMilliseconds)).toEqual([2_000, 60_000])
  expect(test.deps.inbox?.(phone)).toHaveLength(1)
  test.deps.clock.set('2026-12-03T09:00:00.000Z')
  latest()?.run()
  await expect.poll(() => due.length).toBe(3)
  expect(test.deps.inbox?.(phone)[0]?.body).toContain('a reminder of your appointment')
  expect(test.logged()).not.toContain(phone)
  await stop()
  expect(latest()?.isOff).toBe(true)
})

it('logs what goes wrong and tries again the next time', async () => {
  const { timer, due, latest } = manualTimer()
  const unreachable = createDb({ url: 'postgres://127.0.0.1:1/salon' })
  const stop = startDueMessages({ ...test.deps, writeDb: unreachable }, timer)
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect(test.logged()).toContain('messages that were due could not be sent')
  await stop()
  await unreachable.destroy()
})
