import type { TestDatabase } from '@salon/testkit'
import {
  countStatements,
  createTestDatabase,
  everyDay,
  fixedClock,
  newSalon,
  newSeason,
  newService,
  newStaff,
} from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSalonProfile } from './read-salon-profile.ts'

const clock = fixedClock('2026-12-01T06:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('salons.bySlug', () => {
  it('gives the whole page in one statement, however much is on it', async () => {
    const { db } = database
    const { id: salonId, slug } = await newSalon(db, { nameEn: 'Whole', ratingSum: 9, ratingCount: 2 })
    const cut = await newService(db, {
      salonId,
      nameEn: 'Cut',
      addOns: [{ extraMinutes: 10, priceHalalas: 5_00 }],
    })
    const color = await newService(db, {
      ...{ salonId, nameEn: 'Color', category: 'color', position: 1 },
      variants: [
        { durationMinutes: 90, priceHalalas: 300_00, nameEn: 'Long' },
        { durationMinutes: 60, priceHalalas: 200_00, nameEn: 'Short' },
      ],
    })
    const sara = await newStaff(db, { salonId, does: [cut.id, color.id], ratingSum: 14, ratingCount: 3 })
    const own = { serviceId: cut.id, priceHalalas: 130_00, durationMinutes: 45 }
    const noura = await newStaff(db, { salonId, does: [own], position: 1 })
    const counted = countStatements(db)
    const profile = await readSalonProfile({ db: counted.db, clock }, slug)
    expect(counted.take()).toBe(1)
    expect(profile).toMatchObject({
      id: salonId,
      name: { en: 'Whole' },
      ratingAverage: 4.5,
      ratingHistogram: [0, 0, 0, 0, 0],
      currency: 'SAR',
      policies: { confirmation: 'instant', payment: 'pay_at_salon', holdMinutes: 10, furthestDays: 60 },
      business: { legalName: { en: 'Company' }, vatNumber: null },
    })
    expect(profile.categories.map((category) => category.kind).toSorted()).toEqual(['color', 'hair'])
    expect(profile.staff.map((member) => [member.id, member.ratingAverage])).toEqual([
      [sara.id, 4.67],
      [noura.id, null],
    ])
    const services = new Map(profile.services.map((service) => [service.id, service]))
    expect(services.get(cut.id)).toMatchObject({
      durationMinutes: 45,
      priceHalalas: 100_00,
      priceVaries: true,
      addOns: [{ id: cut.addOnIds[0], extraMinutes: 10, priceHalalas: 5_00 }],
      staff: [
        { staffId: sara.id, priceHalalas: null, durationMinutes: 60 },
        { staffId: noura.id, priceHalalas: 130_00, durationMinutes: null },
      ],
    })
    expect(services.get(color.id)).toMatchObject({
      durationMinutes: 60,
      priceHalalas: 200_00,
      priceVaries: true,
    })
    expect(services.get(color.id)?.variants.map((variant) => variant.name.en)).toEqual(['Long', 'Short'])
  })

  it('leaves out what cannot be booked', async () => {
    const { db } = database
    const { id: salonId, slug } = await newSalon(db)
    const [kept, retired] = [
      await newService(db, { salonId }),
      await newService(db, { salonId, isActive: false }),
    ]
    await newService(db, { salonId, category: 'nails' })
    await newStaff(db, { salonId, does: [kept.id, retired.id] })
    const gone = await newStaff(db, { salonId, does: [kept.id] })
    await db.updateTable('staff').set({ isActive: false }).where('id', '=', gone.id).execute()
    const profile = await readSalonProfile({ db, clock }, slug)
    expect(profile.services.map((service) => service.id)).toEqual([kept.id])
    expect(profile.services[0]?.staff).toHaveLength(1)
    expect(profile.staff).toHaveLength(1)
    expect(profile.categories).toHaveLength(1)
  })

  it('tells the hours of the week, of seasons and of dates, and today in the salon', async () => {
    const { db } = database
    const { id: salonId, slug } = await newSalon(db, { hours: everyDay(20, 27) })
    await newSeason(db, { salonId, firstDate: '2026-11-01', lastDate: '2026-11-28', hours: everyDay(1, 2) })
    const hours = everyDay(21, 26)
    await newSeason(db, { salonId, firstDate: '2027-02-08', lastDate: '2027-03-09', hours })
    const closed = { salonId, onDate: '2026-12-05' }
    await db
      .insertInto('dateOverrides')
      .values({ id: crypto.randomUUID(), ...closed })
      .execute()
    await newStaff(db, { salonId, hours: everyDay(10, 12) })
    const late = fixedClock('2026-12-01T22:30:00Z')
    const profile = await readSalonProfile({ db, clock: late }, slug)
    expect(profile.hours).toEqual({
      weekly: everyDay(20, 27),
      seasons: [
        {
          name: { ar: 'رمضان', en: 'Ramadan' },
          firstDate: '2027-02-08',
          lastDate: '2027-03-09',
          windows: hours,
        },
      ],
      overrides: [{ date: '2026-12-05', windows: [] }],
      today: '2026-12-02',
      openNow: true,
    })
  })

  it.each([
    ['before it opens', '2026-12-01T16:59:59Z', false],
    ['once it opens', '2026-12-01T17:00:00Z', true],
    ['in the night after', '2026-12-01T23:59:59Z', true],
    ['when the night is over', '2026-12-02T00:00:00Z', false],
    ['on a date that is closed', '2026-12-05T18:00:00Z', false],
    ['in the night after a date that is closed', '2026-12-05T22:00:00Z', false],
  ])('says whether it is open: %s', async (_, now, openNow) => {
    const { db } = database
    const { id: salonId, slug } = await newSalon(db, { hours: everyDay(20, 27) })
    const closed = { salonId, onDate: '2026-12-05' }
    await db
      .insertInto('dateOverrides')
      .values({ id: crypto.randomUUID(), ...closed })
      .execute()
    const { hours } = await readSalonProfile({ db, clock: fixedClock(now) }, slug)
    expect(hours.openNow).toBe(openNow)
  })

  it('does not find a salon that is not there, or not active', async () => {
    const { slug } = await newSalon(database.db, { status: 'draft' })
    for (const name of [slug, 'no-such-salon']) {
      await expect(readSalonProfile({ db: database.db, clock }, name)).rejects.toThrow('NOT_FOUND')
    }
  })
})
