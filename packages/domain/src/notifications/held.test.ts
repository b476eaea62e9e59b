import { describe, expect, it } from 'vitest'
import { heldUntil, knownKey } from './held.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('the message about a moved visit', () => {
  it('is held back where the salon moved it, and not where its customer did', () => {
    expect(heldUntil('salon', later(3600), now)).toEqual(later(15))
    expect(heldUntil('customer', later(3600), now)).toBeNull()
  })

  it('is not held back until the visit has begun', () => {
    expect(heldUntil('salon', later(76), now)).toEqual(later(15))
    expect(heldUntil('salon', later(75), now)).toBeNull()
    expect(heldUntil('salon', later(-60), now)).toBeNull()
  })
})

describe('a visit as its customer knows it', () => {
  it('is another one at another time, with another service or somebody else, or in another order', () => {
    const cut = { serviceId: 'cut', staffId: 'noura' }
    const colour = { serviceId: 'colour', staffId: 'sara' }
    const visits = [
      { startsAt: now, lines: [cut, colour] },
      { startsAt: later(300), lines: [cut, colour] },
      { startsAt: now, lines: [cut] },
      { startsAt: now, lines: [colour, cut] },
      { startsAt: now, lines: [cut, { ...colour, staffId: 'noura' }] },
    ]
    expect(new Set(visits.map(knownKey)).size).toBe(visits.length)
    expect(knownKey({ startsAt: new Date(now), lines: [cut] })).toBe(
      knownKey({ startsAt: now, lines: [cut] }),
    )
  })
})
