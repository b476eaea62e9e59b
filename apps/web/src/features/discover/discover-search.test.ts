import type { LocalDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { readSearch, writeSearch } from '../../lib/routing/search-text.ts'
import {
  countFilters,
  type DiscoverSearch,
  parseDiscoverSearch,
  toSearchInput,
  writePoint,
} from './discover-search.ts'

const full: DiscoverSearch = {
  q: 'نسرين',
  city: 'riyadh',
  audience: 'women',
  category: 'hair',
  date: '2026-12-01' as LocalDate,
  time: 'evening',
  maxPrice: 200,
  minRating: 4.5,
  near: '24.713,46.675',
  sort: 'distance',
}

/** As the address bar keeps it. */
const throughAddress = (search: DiscoverSearch) => parseDiscoverSearch(readSearch(writeSearch(search)))

describe('filters in the address bar', () => {
  it('come back as they were', () => {
    expect(throughAddress(full)).toEqual(full)
  })

  it('keep a search for a number as text', () => {
    expect(throughAddress({ q: '123' })).toEqual({ q: '123' })
  })

  it.each([
    ['a city that is no key', { city: 'Riyadh!' }],
    ['an audience nobody has', { audience: 'cats' }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['a time without a day', { time: 'evening' }],
    ['a price that is no number', { maxPrice: '2e2' }],
    ['a rating above five', { minRating: '6' }],
    ['a place off the globe', { near: '99,200' }],
    ['an unknown order', { sort: 'magic' }],
    ['empty words', { q: '   ' }],
  ])('drop %s', (_name, search) => {
    expect(parseDiscoverSearch(search)).toEqual({})
  })

  it('leave the usual order out', () => {
    expect(parseDiscoverSearch({ sort: 'relevance' })).toEqual({})
  })
})

describe('what the server is asked', () => {
  it('speaks in halalas, minutes and coordinates', () => {
    expect(toSearchInput(full)).toEqual({
      q: 'نسرين',
      city: 'riyadh',
      audience: 'women',
      category: 'hair',
      available: { date: '2026-12-01', fromMinute: 1020, toMinute: 1800, serviceCategory: 'hair' },
      maxPriceHalalas: 20_000,
      minRating: 4.5,
      near: { lat: 24.713, lng: 46.675, radiusKm: 50 },
      sort: 'distance',
    })
  })

  it('never sorts by distance from nowhere', () => {
    expect(toSearchInput({ sort: 'distance' })).toEqual({})
  })
})

it('counts the filters that can be cleared', () => {
  expect(countFilters(full)).toBe(6)
  expect(countFilters({ q: 'x', audience: 'men', sort: 'rating' })).toBe(0)
})

it('rounds a position before it enters a link', () => {
  expect(writePoint(24.713552, 46.675297)).toBe('24.714,46.675')
})
