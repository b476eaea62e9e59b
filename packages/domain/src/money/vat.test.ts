import { describe, expect, it } from 'vitest'
import { SAUDI_VAT_PERCENT, shareVat, vatInside } from './vat.ts'

describe('vatInside', () => {
  it.each([
    [15_000, 1957],
    [10_000, 1304],
    [5000, 652],
    [11_500, 1500],
    [9999, 1304],
    [0, 0],
  ])('finds in %i halalas the VAT of %i', (gross, vat) => {
    expect(vatInside(gross, SAUDI_VAT_PERCENT)).toBe(vat)
  })

  it('is nothing for a salon that is not registered', () => {
    expect(vatInside(15_000, 0)).toBe(0)
  })
})

describe('shareVat', () => {
  it('adds up to the VAT of the document, the left-over halala on the largest line', () => {
    expect(shareVat([5000, 10_000], 15)).toEqual([652, 1305])
    expect(shareVat([10_000, 5000], 15)).toEqual([1305, 652])
  })

  it('adds up for any prices', () => {
    for (let seed = 1; seed < 500; seed++) {
      const lines = [seed * 37, seed * 101 + 3, (seed * 7919) % 50_000]
      const total = vatInside(lines[0]! + lines[1]! + lines[2]!, 15)
      expect(shareVat(lines, 15).reduce((sum, share) => sum + share, 0)).toBe(total)
    }
  })
})
