import type { ClaimedStretch, Db } from '@salon/db'
import { createTestDatabase, type TestDatabase } from '@salon/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeTurn } from './turns.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
})
afterAll(() => database.drop())

function stretch(resourceId: string, from: string, to: string): ClaimedStretch[] {
  const [startsAt, endsAt] = [`2026-12-01T${from}:00.000Z`, `2026-12-01T${to}:00.000Z`]
  return [{ resourceId, startsAt, endsAt, lineId: 'line' }]
}

describe('storing a visit in turns', () => {
  it('lets the first one in and sends those back who want some of the same time', async () => {
    const order: string[] = []
    const first = takeTurn(db, stretch('a', '10:00', '11:00'), async () => {
      await new Promise(setImmediate)
      order.push('first')
      return 'stored'
    })
    const rival = takeTurn(db, stretch('a', '10:45', '11:45'), async () => {
      order.push('rival')
      return 'stored'
    })
    expect(await rival).toBeNull()
    expect(order).toEqual(['first'])
    expect(await first).toBe('stored')
  })

  it('keeps nobody waiting for another time, another person or another database', async () => {
    let end = (): void => undefined
    const first = takeTurn(
      db,
      stretch('a', '10:00', '11:00'),
      () => new Promise<string>((resolve) => (end = () => resolve('stored'))),
    )
    const store = async () => 'stored'
    expect(await takeTurn(db, stretch('a', '11:00', '12:00'), store)).toBe('stored')
    expect(await takeTurn(db, stretch('b', '10:00', '11:00'), store)).toBe('stored')
    expect(await takeTurn(db.withoutPlugins(), stretch('a', '10:00', '11:00'), store)).toBe('stored')
    end()
    expect(await first).toBe('stored')
  })

  it('lets the next one in after a failure, which only its own caller hears of', async () => {
    const broken = takeTurn(db, stretch('a', '10:00', '11:00'), () => Promise.reject(new Error('broken')))
    const rival = takeTurn(db, stretch('a', '10:00', '11:00'), async () => 'stored')
    await expect(broken).rejects.toThrow('broken')
    expect(await rival).toBeNull()
    expect(await takeTurn(db, stretch('a', '10:00', '11:00'), async () => 'stored')).toBe('stored')
  })
})
