import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, MAX_SLUG, SLUG, slugOf } from './slug.ts'

describe('the address of a salon’s page', () => {
  it.each([
    ['Rose Garden', 'rose-garden'],
    ['  Café & Spa  ', 'cafe-spa'],
    ['Noura’s', 'nouras'],
    ['صالون لمسة', 'salon'],
    ['Lamsa لمسة 2', 'lamsa-2'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('gets the lowest free number where others have it', () => {
    expect(freeSlug('Rose', new Set())).toBe('rose')
    expect(freeSlug('Rose', new Set(['rose', 'rose-2', 'rose-4']))).toBe('rose-3')
  })

  it('can always be one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = freeSlug(name, new Set([slugOf(name)]))
        expect(slug).toMatch(SLUG)
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG)
      }),
    )
  })
})
