import {
  countStatements,
  createTestDatabase,
  newSalon,
  newService,
  newStaff,
  type TestDatabase,
} from '@salon/testkit'
import type { LocalDate } from '@salon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSalonConfig } from './config-cache.ts'

const FROM = '2026-12-01' as LocalDate

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function seedSalon() {
  const { id: salonId } = await newSalon(database.db)
  const { id: serviceId } = await newService(database.db, { salonId })
  const { id: staffId } = await newStaff(database.db, { salonId, does: [serviceId] })
  return { salonId, serviceId, staffId }
}

describe('readSalonConfig', () => {
  it('reads everything once, then only asks whether it changed', async () => {
    const { salonId } = await seedSalon()
    const { db, take } = countStatements(database.db)
    const first = await readSalonConfig(db, salonId, FROM)
    expect(take()).toBe(1)
    expect(await readSalonConfig(db, salonId, FROM)).toBe(first)
    expect(take()).toBe(1)
  })

  it('sees every kind of change at once', async () => {
    const { salonId, serviceId, staffId } = await seedSalon()
    const { db } = database
    const read = () => readSalonConfig(db, salonId, FROM)
    expect((await read()).services[0]?.priceHalalas).toBe(100_00)
    await db.updateTable('services').set({ priceHalalas: 1 }).where('id', '=', serviceId).execute()
    expect((await read()).services[0]?.priceHalalas).toBe(1)
    await db.updateTable('salons').set({ slotStepMinutes: 20 }).where('id', '=', salonId).execute()
    expect((await read()).stepMinutes).toBe(20)
    await db.deleteFrom('openingWindows').where('salonId', '=', salonId).execute()
    expect((await read()).schedule.weekly).toEqual([])
    await db.updateTable('staff').set({ isActive: false }).where('id', '=', staffId).execute()
    expect((await read()).staff).toEqual([])
    await db.updateTable('salons').set({ status: 'draft' }).where('id', '=', salonId).execute()
    await expect(read()).rejects.toThrow('NOT_FOUND')
  })

  it('is not disturbed by a review', async () => {
    const { salonId } = await seedSalon()
    const first = await readSalonConfig(database.db, salonId, FROM)
    await database.db
      .updateTable('salons')
      .set({ ratingSum: 5, ratingCount: 1 })
      .where('id', '=', salonId)
      .execute()
    await database.db
      .updateTable('staff')
      .set({ ratingSum: 5, ratingCount: 1 })
      .where('salonId', '=', salonId)
      .execute()
    expect(await readSalonConfig(database.db, salonId, FROM)).toBe(first)
  })

  it('reads again for dates before those of its copy', async () => {
    const { salonId } = await seedSalon()
    const later = await readSalonConfig(database.db, salonId, '2026-12-20' as LocalDate)
    expect(await readSalonConfig(database.db, salonId, FROM)).not.toBe(later)
  })
})
