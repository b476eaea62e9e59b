import type { SearchSalonsInput } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import type { NewSalon, TestDatabase } from '@salon/testkit'
import {
  countStatements,
  createTestDatabase,
  everyDay,
  fixedClock,
  newSalon,
  newService,
  newStaff,
  occupy,
} from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchSalons } from './search-salons.ts'

const clock = fixedClock('2026-12-01T06:00:00Z')
const TODAY = '2026-12-01' as LocalDate

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

function search(input: SearchSalonsInput, db = database.db) {
  return searchSalons({ db, clock }, input)
}

/** Every page, one after another. */
async function searchAll(input: SearchSalonsInput) {
  const items = []
  let cursor: string | null = null
  let pages = 0
  do {
    const page = await search(cursor ? { ...input, cursor } : input)
    items.push(...page.items)
    cursor = page.nextCursor
    pages += 1
  } while (cursor !== null && pages < 100)
  return items
}

async function names(input: SearchSalonsInput) {
  return (await searchAll(input)).map((card) => card.name.en)
}

interface Offer {
  category?: string
  priceHalalas?: number
  durationMinutes?: number
  nameAr?: string
  nameEn?: string
}

/** A salon with one service that one person does. Tests share the database, so each seeds a city of its own. */
async function seedSalon(columns: NewSalon, offer: Offer = {}) {
  const { db } = database
  const salon = await newSalon(db, columns)
  const service = await newService(db, { salonId: salon.id, ...offer })
  const staff = await newStaff(db, { salonId: salon.id, does: [service.id] })
  return { salonId: salon.id, serviceId: service.id, staffId: staff.id }
}

function rated(average: number) {
  return { ratingSum: average * 10, ratingCount: 10 }
}

describe('the words of a search', () => {
  const city = 'wordtown'
  beforeAll(async () => {
    const name = { nameAr: 'صالون الأُنُوثـــة', nameEn: 'Femme' }
    await seedSalon({ cityKey: city, ...name }, { nameAr: 'تركيب سشوار', nameEn: 'Blow-dry' })
    await seedSalon(
      { cityKey: city, nameAr: 'مجلس هدى', nameEn: 'Huda 100', districtAr: 'العليا' },
      { nameAr: 'حناء', nameEn: 'Henna' },
    )
    await seedSalon(
      { cityKey: city, nameAr: 'لمسة', nameEn: 'Blow Bar', ...rated(1) },
      { nameAr: 'قص', nameEn: 'Haircut' },
    )
  })

  it.each([
    ['hamza seats', 'الانوثة', 'Femme'],
    ['another hamza seat', 'إلآنوثة', 'Femme'],
    ['ha for ta marbuta', 'الأنوثه', 'Femme'],
    ['no diacritics and no tatweel', 'الأنوثة', 'Femme'],
    ['diacritics of its own', 'الأُنوثَة', 'Femme'],
    ['alif maqsura for ya', 'هدي', 'Huda 100'],
    ['Arabic-Indic digits', '١٠٠', 'Huda 100'],
    ['a word of the district', 'العليا', 'Huda 100'],
    ['a part of a word', 'انوث', 'Femme'],
    ['capitals', 'FEMME', 'Femme'],
    ['a typo', 'Femmme', 'Femme'],
    ['a typo in Arabic', 'سشوير', 'Femme'],
    ['a typo in a service', 'haircat', 'Blow Bar'],
    ['words of several fields', 'henna العليا', 'Huda 100'],
    ['punctuation between', 'blow-dry', 'Femme'],
  ])('are found with %s', async (_, q, name) => {
    expect((await names({ city, q }))[0]).toBe(name)
  })

  it.each([
    ['%', 3],
    ['_', 3],
    ['\\', 3],
    ['(.*)', 3],
    ['100%_', 1],
    ['zz%', 0],
    ["'; drop table salons; --", 0],
  ])('take %s for plain text', async (q, count) => {
    expect(await names({ city, q })).toHaveLength(count)
  })

  it('must all be found', async () => {
    expect(await names({ city, q: 'henna femme' })).toEqual([])
  })

  it('put a name before a service, whatever the rating', async () => {
    expect(await names({ city, q: 'blow' })).toEqual(['Blow Bar', 'Femme'])
    expect(await names({ city, q: 'blow', limit: 1 })).toEqual(['Blow Bar', 'Femme'])
  })
})

describe('filters', () => {
  const city = 'filtertown'
  beforeAll(async () => {
    const at = (latitude: number) => ({ cityKey: city, latitude, longitude: 46.7 })
    await seedSalon(
      { ...at(24.7), nameEn: 'Near', audience: 'men', ...rated(4) },
      { category: 'nails', priceHalalas: 50_00 },
    )
    await seedSalon({ ...at(24.8), nameEn: 'Far', audience: 'women', ...rated(5) }, { priceHalalas: 200_00 })
    await seedSalon({ ...at(24.7), nameEn: 'Gone', status: 'draft' })
    await newSalon(database.db, { ...at(25.5), nameEn: 'Empty' })
  })

  it.each([
    ['city', { city: 'nowhere' }, []],
    ['nothing but the city', {}, ['Far', 'Near', 'Empty']],
    ['audience', { audience: 'men' as const }, ['Near']],
    ['category', { category: 'nails' }, ['Near']],
    ['rating', { minRating: 4.5 }, ['Far']],
    ['price', { maxPriceHalalas: 100_00 }, ['Near']],
    ['place', { near: { lat: 24.7, lng: 46.7, radiusKm: 5 } }, ['Near']],
    ['a wider place', { near: { lat: 24.7, lng: 46.7, radiusKm: 12 } }, ['Far', 'Near']],
  ])('keep those that fit: %s', async (_, filter, expected) => {
    expect(await names({ city, ...filter })).toEqual(expected)
  })

  it('find across the date line and at the pole', async () => {
    const places = { fiji: [-17, 179.95], pole: [89.9, 10] } as const
    for (const [key, [latitude, longitude]] of Object.entries(places)) {
      await seedSalon({ cityKey: key, nameEn: key, latitude, longitude })
    }
    expect(await names({ near: { lat: -17, lng: -179.95, radiusKm: 20 } })).toEqual(['fiji'])
    expect(await names({ near: { lat: 89.9, lng: -170, radiusKm: 30 } })).toEqual(['pole'])
  })

  it('show what a card needs', async () => {
    const near = { lat: 24.7, lng: 46.7, radiusKm: 5 }
    const [card] = (await search({ city, near })).items
    expect(card).toMatchObject({
      distanceKm: 0,
      ratingAverage: 4,
      ratingCount: 10,
      fromPriceHalalas: 50_00,
      categories: ['nails'],
      nextFreeAt: null,
      nextFreeLine: null,
      city: { key: city, name: { ar: 'مدينة', en: 'City' } },
    })
    const [empty] = (await search({ city, minRating: undefined, q: 'Empty' })).items
    expect(empty).toMatchObject({
      ratingAverage: null,
      fromPriceHalalas: null,
      distanceKm: null,
      categories: [],
    })
  })

  it('take the price of whoever is cheapest, of a variant, and of the category asked for', async () => {
    const { db } = database
    const { id: salonId } = await newSalon(db, { cityKey: 'pricetown' })
    const cut = await newService(db, { salonId, priceHalalas: 100_00 })
    const nails = await newService(db, {
      ...{ salonId, category: 'nails', priceHalalas: 300_00 },
      variants: [{ durationMinutes: 30, priceHalalas: 150_00 }],
    })
    await newService(db, { salonId, priceHalalas: 1_00, nameEn: 'Nobody does it' })
    const junior = await newStaff(db, {
      salonId,
      does: [{ serviceId: cut.id, priceHalalas: 80_00 }, nails.id],
    })
    const prices = async (category?: string) =>
      (await search(category ? { city: 'pricetown', category } : { city: 'pricetown' })).items[0]
        ?.fromPriceHalalas
    expect([await prices(), await prices('nails')]).toEqual([80_00, 150_00])
    await db.updateTable('staff').set({ isActive: false }).where('id', '=', junior.id).execute()
    expect(await prices()).toBeNull()
  })
})

describe('orders', () => {
  const city = 'sorttown'
  const count = 23
  beforeAll(async () => {
    for (let i = 0; i < count; i++) {
      // groups of equals, larger than a page
      const group = i % 3
      await seedSalon(
        {
          cityKey: city,
          nameEn: `Sorted ${i}`,
          latitude: 24.7 + group / 100,
          longitude: 46.7,
          ...rated(3 + group),
        },
        { priceHalalas: (group + 1) * 50_00, durationMinutes: 60 },
      )
    }
  })

  const near = { lat: 24.7, lng: 46.7, radiusKm: 50 }
  const available = { date: TODAY, fromMinute: 17 * 60, toMinute: 21 * 60 }
  it.each([
    ['relevance', { q: 'sorted' }, 'ratingAverage', -1],
    ['rating', {}, 'ratingAverage', -1],
    ['price', {}, 'fromPriceHalalas', 1],
    ['distance', { near }, 'distanceKm', 1],
    ['soonest', {}, 'nextFreeAt', 1],
    ['rating', { available }, 'ratingAverage', -1],
    ['price', { available }, 'fromPriceHalalas', 1],
    ['distance', { available, near }, 'distanceKm', 1],
    ['soonest', { available }, 'nextFreeAt', 1],
  ] as const)(
    '%s of %o goes through all pages without gaps and repeats',
    async (sort, filter, key, direction) => {
      const all = await searchAll({ city, ...filter, sort, limit: 4 })
      expect(new Set(all.map((card) => card.id)).size).toBe(count)
      expect(all).toHaveLength(count)
      const keys = all.map((card) => card[key] ?? Number.NaN)
      const ordered = keys.toSorted((a, b) => (a < b ? -direction : a > b ? direction : 0))
      expect(keys).toEqual(ordered)
    },
  )

  it('keep to 20 a page when not told otherwise', async () => {
    expect((await search({ city })).items).toHaveLength(20)
  })

  it('need a point for the distance', async () => {
    await expect(search({ sort: 'distance' })).rejects.toThrow('INVALID_INPUT')
  })

  it.each([
    ['no base64', '!!!'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another shape', Buffer.from('[1,2]').toString('base64url')],
    ['an injection', encoded(['rating', 0, "5' or '1'='1", 0, null, crypto.randomUUID()])],
    ['a NUL', encoded(['rating', 0, '5.00', 0, null, '\u0000'])],
    ['numbers too large', encoded(['rating', 1e300, '5.00', 0, null, crypto.randomUUID()])],
    ['another sort', encoded(['price', 0, '5.00', 0, null, crypto.randomUUID()])],
  ])('refuse a cursor with %s', async (_, cursor) => {
    await expect(search({ sort: 'rating', cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(search({ sort: 'soonest', cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

function encoded(position: unknown[]) {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

describe('available', () => {
  it('keeps salons with a start that can be booked within the hours, and says when', async () => {
    const { db } = database
    const city = 'freetown'
    const evening = { date: TODAY, fromMinute: 17 * 60, toMinute: 21 * 60 }
    await seedSalon({ cityKey: city, nameEn: 'Free' })
    const busy = await seedSalon({ cityKey: city, nameEn: 'Nearly full' })
    for (const [from, to] of [
      ['17', '18'],
      ['19', '22'],
    ]) {
      await occupy(db, { ...busy, startsAt: `2026-12-01T${from}:00+03`, endsAt: `2026-12-01T${to}:00+03` })
    }
    const full = await seedSalon({ cityKey: city, nameEn: 'Full' })
    await occupy(db, { ...full, startsAt: '2026-12-01T17:30+03', endsAt: '2026-12-01T20:30+03' })
    await seedSalon({ cityKey: city, nameEn: 'Closed', hours: everyDay(8, 17) })
    await seedSalon({ cityKey: city, nameEn: 'Too long' }, { durationMinutes: 300 })
    const { items } = await search({ city, available: evening })
    expect(new Map(items.map((card) => [card.name.en, card.nextFreeAt]))).toEqual(
      new Map([
        ['Free', '2026-12-01T14:00:00.000Z'],
        ['Nearly full', '2026-12-01T15:00:00.000Z'],
      ]),
    )
  })

  it('looks at services of the category only, where one is named', async () => {
    const city = 'kindtown'
    const { salonId } = await seedSalon({ cityKey: city }, { category: 'hair', durationMinutes: 30 })
    const long = await newService(database.db, { salonId, category: 'nails', durationMinutes: 120 })
    await newStaff(database.db, { salonId, does: [long.id] })
    const available = { date: TODAY, fromMinute: 600, toMinute: 660 }
    expect((await search({ city, available })).items).toHaveLength(1)
    const nails = { ...available, serviceCategory: 'nails' }
    expect((await search({ city, available: nails })).items).toHaveLength(0)
    const [card] = (await search({ city, available: { ...nails, toMinute: 720 } })).items
    expect(card).toMatchObject({ nextFreeLine: { serviceId: long.id } })
    const none = { ...available, serviceCategory: 'massage' }
    expect((await search({ city, available: none })).items).toHaveLength(0)
  })

  it('knows nights: the hours after midnight belong to the evening before', async () => {
    const city = 'nighttown'
    await seedSalon({ cityKey: city, hours: everyDay(20, 26) })
    const night = { date: TODAY, fromMinute: 1440, toMinute: 1560 }
    const { items } = await search({ city, available: night })
    expect(items[0]?.nextFreeAt).toBe('2026-12-01T21:00:00.000Z')
  })

  it('costs the same statements for one salon and for many', async () => {
    const counted = countStatements(database.db)
    await search({ city: 'freetown', available: { date: TODAY } }, counted.db)
    const few = counted.take()
    await search({ city: 'sorttown', available: { date: TODAY } }, counted.db)
    expect(counted.take()).toBe(few)
    await search({ city: 'sorttown' }, counted.db)
    expect(counted.take()).toBe(1)
  })

  it('puts salons without any time last when the soonest is asked for', async () => {
    const city = 'soontown'
    await seedSalon({ cityKey: city, nameEn: 'Late', hours: everyDay(15, 20), ...rated(5) })
    await seedSalon({ cityKey: city, nameEn: 'Early', hours: everyDay(10, 20), ...rated(1) })
    await newSalon(database.db, { cityKey: city, nameEn: 'Never' })
    const { items } = await search({ city, sort: 'soonest' })
    expect(items.map((card) => [card.name.en, card.nextFreeAt])).toEqual([
      ['Early', '2026-12-01T07:00:00.000Z'],
      ['Late', '2026-12-01T12:00:00.000Z'],
      ['Never', null],
    ])
  })
})
