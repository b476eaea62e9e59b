import type { SalonSort, SearchSalonsInput } from '@salon/contract'
import { AUDIENCES, type Audience, isLocalDate, type LocalDate } from '@salon/domain'
import { type RawSearch, readNumber } from '../../lib/routing/search-text.ts'

/** Parts of the day a free time can be wanted in, as minutes of the business date. The evening runs past midnight. */
export const TIMES_OF_DAY = {
  morning: { fromMinute: 0, toMinute: 720 },
  afternoon: { fromMinute: 720, toMinute: 1020 },
  evening: { fromMinute: 1020, toMinute: 1800 },
} as const
export type TimeOfDay = keyof typeof TIMES_OF_DAY

export const SORTS = [
  'relevance',
  'rating',
  'price',
  'distance',
  'soonest',
] as const satisfies readonly SalonSort[]
/** Whole riyals; the ends that people think in. */
export const MAX_PRICES = [100, 200, 300, 500, 1000] as const
export const MIN_RATINGS = [4.5, 4, 3] as const

const RADIUS_KM = 50
const MAX_TEXT = 100

/** What the address bar keeps of a search. */
export interface DiscoverSearch {
  q?: string
  city?: string
  audience?: Audience
  category?: string
  /** Free on this day … */
  date?: LocalDate
  /** … in this part of it. */
  time?: TimeOfDay
  /** In riyals. */
  maxPrice?: number
  minRating?: number
  /** `latitude,longitude`, rounded to about a hundred metres: a link that is shared shall not give a home away. */
  near?: string
  sort?: SalonSort
}

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parseDiscoverSearch(search: RawSearch): DiscoverSearch {
  const { q, city, audience, category, date, time, near, sort } = search
  const day = date && isLocalDate(date) ? date : null
  const maxPrice = readNumber(search['maxPrice'], { least: 1, most: 100_000 })
  const minRating = readNumber(search['minRating'], { least: 1, most: 5 })
  return {
    ...(q?.trim() && { q: q.slice(0, MAX_TEXT) }),
    ...(isKey(city) && { city }),
    ...(isOneOf(AUDIENCES, audience) && { audience }),
    ...(isKey(category) && { category }),
    ...(day && { date: day }),
    ...(day && isOneOf(Object.keys(TIMES_OF_DAY), time) && { time: time as TimeOfDay }),
    ...(maxPrice !== undefined && { maxPrice }),
    ...(minRating !== undefined && { minRating }),
    ...(near && parsePoint(near) && { near }),
    ...(isOneOf(SORTS, sort) && sort !== 'relevance' && { sort }),
  }
}

/** The same wish in the server's words. */
export function toSearchInput(search: DiscoverSearch): SearchSalonsInput {
  const { q, city, audience, category, date, time, maxPrice, minRating, near, sort } = search
  const point = near ? parsePoint(near) : null
  return {
    ...(q && { q: q.trim() }),
    ...(city && { city }),
    ...(audience && { audience }),
    ...(category && { category }),
    ...(date && {
      available: { date, ...(time && TIMES_OF_DAY[time]), ...(category && { serviceCategory: category }) },
    }),
    ...(maxPrice && { maxPriceHalalas: Math.round(maxPrice * 100) }),
    ...(minRating && { minRating }),
    ...(point && { near: { ...point, radiusKm: RADIUS_KM } }),
    ...(sort && (sort !== 'distance' || point) && { sort }),
  }
}

/** How many filters are set besides the words, whom for, and the order. */
export function countFilters({ city, category, date, maxPrice, minRating, near }: DiscoverSearch): number {
  return [city, category, date, maxPrice, minRating, near].filter((filter) => filter !== undefined).length
}

/** A position for the address bar. */
export function writePoint(latitude: number, longitude: number): string {
  return `${latitude.toFixed(3)},${longitude.toFixed(3)}`
}

function parsePoint(text: string): { lat: number; lng: number } | null {
  const match = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(text)
  if (!match) return null
  const [lat, lng] = [Number(match[1]), Number(match[2])]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(value)
}

function isOneOf<Value extends string>(values: readonly Value[], value: unknown): value is Value {
  return values.some((each) => each === value)
}
