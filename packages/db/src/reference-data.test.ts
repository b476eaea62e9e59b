import type { Localized } from '@salon/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DISTRICTS } from './demo/content/places.ts'
import { SERVICES } from './demo/content/services.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

interface Place {
  latitude: number
  longitude: number
}

const listCities = () => database.db.selectFrom('cities').selectAll().orderBy('position').execute()
const listCategories = () => database.db.selectFrom('categories').selectAll().orderBy('position').execute()

function kmBetween(one: Place, other: Place): number {
  const eastKm = (one.longitude - other.longitude) * 111 * Math.cos((one.latitude * Math.PI) / 180)
  return Math.hypot((one.latitude - other.latitude) * 111, eastKm)
}

it('has the larger cities of the kingdom, each in a place of its own', async () => {
  const cities = await listCities()
  expect(cities.length).toBeGreaterThanOrEqual(25)
  const abroad = cities.filter(
    ({ latitude, longitude }) => latitude < 16.3 || latitude > 32.2 || longitude < 34.5 || longitude > 55.7,
  )
  expect(abroad).toEqual([])
  const close = cities.filter((one, i) => cities.slice(i + 1).some((other) => kmBetween(one, other) < 8))
  expect(close).toEqual([])
})

it('names them and the categories in Arabic and in English, each once', async () => {
  const rows = [...(await listCities()), ...(await listCategories())]
  const names: Localized[] = rows.map(({ nameAr, nameEn }) => ({ ar: nameAr, en: nameEn }))
  expect(names.filter(({ ar }) => !/[\u0621-\u064a]/.test(ar) || /[a-z]/i.test(ar))).toEqual([])
  expect(names.filter(({ en }) => !/[a-z]/i.test(en) || /[\u0600-\u06ff]/.test(en))).toEqual([])
  expect(new Set(names.map(({ ar }) => ar)).size).toBe(names.length)
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length)
})

it('has what the demo needs: its categories, and a city within 25 km of each district', async () => {
  const keys = new Set((await listCategories()).map(({ key }) => key))
  const services = Object.values(SERVICES).flat()
  expect(services.filter(({ category }) => !keys.has(category))).toEqual([])
  const cities = new Map((await listCities()).map((city) => [city.key, city]))
  const far = Object.values(DISTRICTS).filter((district) => {
    const city = cities.get(district.city)
    return !city || kmBetween(city, district) > 25
  })
  expect(far).toEqual([])
})
