import { describe, expect, it } from 'vitest'
import { makeReference } from './reference.ts'

describe('makeReference', () => {
  it('has eight characters without look-alikes, whatever the dice say', () => {
    const seen = new Set<string>()
    for (let face = 0; face < 30; face++) {
      const reference = makeReference((below) => face % below)
      expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
      seen.add(reference)
    }
    expect(seen.size).toBe(30)
  })
})
