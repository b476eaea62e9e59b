import { randomUUID } from 'node:crypto'
import { createDb } from '@salon/db'
import { newPhoto, newSalon } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMaintenance } from './maintenance.ts'
import { manualTimer } from './testing/manual-timer.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function newOldCounter(): Promise<void> {
  const windowStart = new Date('2026-11-01T00:00:00Z')
  await test.deps.db.insertInto('rateLimits').values({ key: randomUUID(), windowStart, count: 1 }).execute()
}

const countersLeft = async () => (await test.deps.db.selectFrom('rateLimits').select('key').execute()).length

it('purges soon after the start, then each hour, and not any more once it is stopped', async () => {
  const { timer, due, latest } = manualTimer()
  const stop = startMaintenance(test.deps, timer)
  await newOldCounter()
  expect(due.map(({ afterMilliseconds }) => afterMilliseconds)).toEqual([30_000])
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect([await countersLeft(), latest()?.afterMilliseconds]).toEqual([0, 3_600_000])
  await newOldCounter()
  latest()?.run()
  await expect.poll(countersLeft).toBe(0)
  await expect.poll(() => due.length).toBe(3)
  await stop()
  expect(latest()?.isOff).toBe(true)
})

it('deletes a salon that nobody finished, and the files of its photos in the same run', async () => {
  const { db, photos } = test.deps
  const { id } = await newSalon(db, { status: 'draft', createdAt: '2026-01-01T00:00:00Z' })
  const photoId = await newPhoto(db, { salonId: id })
  await db.updateTable('salons').set({ changedAt: '2026-01-01T00:00:00Z' }).where('id', '=', id).execute()
  await photos.put(`${photoId}-640.webp`, Buffer.from('a picture'))
  const { timer, due, latest } = manualTimer()
  const stop = startMaintenance(test.deps, timer)
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect(await db.selectFrom('salons').select('id').where('id', '=', id).execute()).toEqual([])
  expect(await photos.get(`${photoId}-640.webp`)).toBeNull()
  await stop()
})

it('waits for the run under way when it is stopped, and plans no other', async () => {
  const { timer, due, latest } = manualTimer()
  const stop = startMaintenance(test.deps, timer)
  latest()?.run()
  await stop()
  expect(due).toHaveLength(1)
})

it('logs what goes wrong and tries again the next time', async () => {
  const { timer, due, latest } = manualTimer()
  const unreachable = createDb({ url: 'postgres://127.0.0.1:1/salon' })
  const stop = startMaintenance({ ...test.deps, writeDb: unreachable }, timer)
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect(test.logged()).toContain('the purge failed')
  await stop()
  await unreachable.destroy()
})
