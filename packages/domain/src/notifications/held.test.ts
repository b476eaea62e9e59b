import { describe, expect, it } from 'vitest'
import { heldUntil, knownKey } from './held.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('the message about a moved visit', () => {
  it('is held back where the salon moved it, and not where its customer did', () => {
    expect(heldUntil('salon', later(3600), now)).toEqual(later(15))
    expect(heldUntil('customer', later(3600), now)).toBeNull()
  })

  it('is not held back where she may be on her way, or the new time is near', () => {
    expect(heldUntil('salon', later(15 * 60), now)).toEqual(later(15))
    expect(heldUntil('salon', later(15 * 60 - 1), now)).toBeNull()
    expect(heldUntil('salon', later(-60), now)).toBeNull()
  })
})

describe('a visit as its customer knows it', () => {
  it('is another one at another time, with another service or somebody else, or in another order', () => {
    const plain = { variantId: null, addOns: [] }
    const cut = { ...plain, serviceId: 'cut', staffId: 'noura' }
    const colour = { ...plain, serviceId: 'colour', staffId: 'sara' }
    const visits = [
      { startsAt: now, lines: [cut, colour] },
      { startsAt: later(300), lines: [cut, colour] },
      { startsAt: now, lines: [cut] },
      { startsAt: now, lines: [colour, cut] },
      { startsAt: now, lines: [cut, { ...colour, staffId: 'noura' }] },
      { startsAt: now, lines: [{ ...cut, variantId: 'long' }] },
      { startsAt: now, lines: [{ ...cut, addOns: [{ id: 'long' }] }] },
      { startsAt: now, lines: [{ ...cut, addOns: [{ id: 'mask' }, { id: 'oil' }] }] },
    ]
    expect(new Set(visits.map(knownKey)).size).toBe(visits.length)
    expect(knownKey({ startsAt: new Date(now), lines: [cut] })).toBe(
      knownKey({ startsAt: now, lines: [cut] }),
    )
    const withAddOns = (...ids: string[]) =>
      knownKey({ startsAt: now, lines: [{ ...cut, addOns: ids.map((id) => ({ id })) }] })
    expect(withAddOns('oil', 'mask')).toBe(withAddOns('mask', 'oil'))
  })
})
