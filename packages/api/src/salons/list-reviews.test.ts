import type { TestDatabase } from '@salon/testkit'
import { createTestDatabase, newSalon, newService, newStaff, occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCategories, listCities } from './list-filters.ts'
import { listReviews } from './list-reviews.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function seedSalon() {
  const { db } = database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
  return { salonId, serviceId, staffId }
}

let reviewCount = 0

async function newReview(
  salon: Awaited<ReturnType<typeof seedSalon>>,
  {
    rating,
    createdAt,
    author,
    staffId,
  }: { rating: number; createdAt: string; author?: string; staffId?: string },
) {
  const { db } = database
  // a day of its own for each booking
  const startsAt = new Date(Date.UTC(2026, 0, 1) + reviewCount++ * 86_400_000).toISOString()
  const endsAt = startsAt.replace('T00', 'T01')
  const bookingId = await occupy(db, { ...salon, startsAt, endsAt })
  const customerId = author === undefined ? null : crypto.randomUUID()
  if (customerId !== null && author !== undefined) {
    const phone = `+9665${String(reviewCount).padStart(8, '0')}`
    await db.insertInto('users').values({ id: customerId, phone, name: author }).execute()
  }
  const id = crypto.randomUUID()
  const { salonId } = salon
  await db
    .insertInto('reviews')
    .values({ id, bookingId, salonId, staffId: staffId ?? null, customerId, rating, comment: 'Good' })
    .execute()
  await sql`update reviews set created_at = ${createdAt}::timestamptz where id = ${id}`.execute(db)
  return id
}

describe('salons.reviews', () => {
  it('shows the first name only, and none where the account is gone', async () => {
    const salon = await seedSalon()
    await newReview(salon, { rating: 5, createdAt: '2026-11-02T10:00:00Z', author: ' Demo  Customer' })
    await newReview(salon, { rating: 4, createdAt: '2026-11-01T10:00:00Z' })
    const { items } = await listReviews(database, { salonId: salon.salonId })
    expect(items).toMatchObject([
      {
        ...{ rating: 5, comment: 'Good', authorName: 'Demo', staffId: null, reply: null },
        createdAt: '2026-11-02T10:00:00.000Z',
      },
      {
        ...{ rating: 4, comment: 'Good', authorName: '', staffId: null, reply: null },
        createdAt: '2026-11-01T10:00:00.000Z',
      },
    ])
  })

  it.each([
    ['newest', [1, 2, 3, 4, 5, 6, 7]],
    ['highest', [2, 5, 1, 4, 7, 3, 6]],
    ['lowest', [3, 6, 1, 4, 7, 2, 5]],
  ] as const)(
    'goes through all pages, %s first, also where times differ by microseconds',
    async (sort, order) => {
      const salon = await seedSalon()
      const ids: string[] = []
      for (let i = 0; i < 7; i++) {
        const rating = [4, 5, 3][i % 3]!
        ids.push(await newReview(salon, { rating, createdAt: `2026-11-01T10:00:00.00000${8 - i}Z` }))
      }
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listReviews(database, {
          salonId: salon.salonId,
          sort,
          limit: 2,
          ...(cursor && { cursor }),
        })
        seen.push(...page.items.map((review) => review.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen).toEqual(order.map((n) => ids[n - 1]))
    },
  )

  it('gives those of one member of staff when asked', async () => {
    const salon = await seedSalon()
    await newReview(salon, { rating: 5, createdAt: '2026-11-01T10:00:00Z' })
    const hers = await newReview(salon, {
      rating: 5,
      createdAt: '2026-11-01T10:00:00Z',
      staffId: salon.staffId,
    })
    const { items } = await listReviews(database, { salonId: salon.salonId, staffId: salon.staffId })
    expect(items.map((review) => review.id)).toEqual([hers])
  })

  it('has nothing for a salon that is not active', async () => {
    const salon = await seedSalon()
    await newReview(salon, { rating: 5, createdAt: '2026-11-01T10:00:00Z' })
    await database.db.updateTable('salons').set({ status: 'draft' }).where('id', '=', salon.salonId).execute()
    expect((await listReviews(database, { salonId: salon.salonId })).items).toEqual([])
  })

  it.each([
    ['newest', 6, '2026-11-01T10:00:00Z'],
    ['newest', 5, 'yesterday'],
    ['lowest', 5, '2026-11-01T10:00:00Z'],
  ])('refuses a cursor that no page gave: %s %i %s', async (sort, rating, createdAt) => {
    const position = [sort, rating, createdAt, crypto.randomUUID()]
    const cursor = Buffer.from(JSON.stringify(position)).toString('base64url')
    const { salonId } = await seedSalon()
    await expect(listReviews(database, { salonId, sort: 'newest', cursor })).rejects.toThrow('INVALID_INPUT')
  })
})

describe('what there is to filter by', () => {
  it('counts active salons by city and by what they offer, and leaves out what has none', async () => {
    const { db } = database
    const offers = async (cityKey: string, category: string, status = 'live') => {
      const { id: salonId } = await newSalon(db, { cityKey, status })
      const { id } = await newService(db, { salonId, category })
      await newStaff(db, { salonId, does: [id] })
    }
    await offers('jeddah', 'spa')
    await offers('jeddah', 'spa')
    await offers('jeddah', 'spa', 'draft')
    await offers('abha', 'makeup', 'draft')
    const cities = await listCities({ db })
    expect(cities.find((city) => city.key === 'jeddah')).toEqual({
      ...{ key: 'jeddah', name: { ar: 'جدة', en: 'Jeddah' }, latitude: 21.5433, longitude: 39.1728 },
      salonCount: 2,
    })
    expect(cities.some((city) => city.key === 'abha')).toBe(false)
    const categories = await listCategories({ db })
    expect(categories.find((category) => category.key === 'spa')).toMatchObject({ salonCount: 2 })
    expect(categories.some((category) => category.key === 'makeup' || category.key === '')).toBe(false)
  })
})
