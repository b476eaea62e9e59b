import { describe, expect, it } from 'vitest'
import { idOf, newProfile, newService, newSlot, NOURA, SARA } from '../testing/salons.ts'
import { itemTerms, resolveVisit, type VisitItem, visitTerms } from './visit-terms.ts'

const { services } = newProfile()
const [haircut, colour, manicure] = [idOf(11), idOf(12), idOf(13)]
const [long, gloss] = [idOf(32), idOf(41)]

/** Noura does it for 150 riyals in an hour, Sara as listed. */
const varying = newService({
  priceVaries: true,
  staff: [
    { staffId: NOURA, priceHalalas: 150_00, durationMinutes: 60 },
    { staffId: SARA, priceHalalas: null, durationMinutes: null },
  ],
})

function itemOf(line: Partial<VisitItem['line']> = {}): VisitItem {
  return { line: { serviceId: haircut, ...line }, service: varying, variant: null, addOns: [] }
}

describe('looking up a visit', () => {
  it('keeps the order and the choices', () => {
    const items = resolveVisit(services, [
      { serviceId: manicure },
      { serviceId: colour, variantId: long, addOnIds: [gloss] },
    ])
    expect(items.map((item) => item.service.name.en)).toEqual(['Manicure', 'Colour'])
    expect(items[1]?.variant?.name.en).toBe('Long hair')
    expect(items[1]?.addOns.map((addOn) => addOn.name.en)).toEqual(['Gloss'])
  })

  it.each([
    ['a service that is gone', { serviceId: idOf(99) }],
    ['a variant that is gone', { serviceId: colour, variantId: idOf(99) }],
    ['a service that now needs a variant', { serviceId: colour }],
    ['an add-on that is gone', { serviceId: haircut, addOnIds: [gloss] }],
  ])('leaves out %s', (_name, line) => {
    expect(resolveVisit(services, [line, { serviceId: manicure }])).toHaveLength(1)
  })

  it('asks for anyone instead of a stylist who no longer does it', () => {
    const [item] = resolveVisit(services, [{ serviceId: colour, variantId: long, staffId: idOf(99) }])
    expect(item?.line).toEqual({ serviceId: colour, variantId: long })
  })
})

describe('what a line costs', () => {
  it('spans all who can do it while anyone may', () => {
    expect(itemTerms(itemOf())).toEqual({
      fromHalalas: 100_00,
      toHalalas: 150_00,
      fromMinutes: 45,
      toMinutes: 60,
    })
  })

  it('is the chosen stylist’s own price', () => {
    expect(itemTerms(itemOf({ staffId: NOURA }))).toMatchObject({ fromHalalas: 150_00, toHalalas: 150_00 })
    expect(itemTerms(itemOf({ staffId: SARA }))).toMatchObject({ fromHalalas: 100_00, toHalalas: 100_00 })
  })

  it('narrows to those who are free once a time is chosen', () => {
    const slot = newSlot('2026-11-23T10:00', [{ staffIds: [NOURA] }])
    expect(visitTerms([itemOf()], slot)).toMatchObject({ fromHalalas: 150_00, toHalalas: 150_00 })
  })

  it('takes the variant’s price before the stylist’s, and adds the add-ons', () => {
    const [item] = resolveVisit(services, [{ serviceId: colour, variantId: long, addOnIds: [gloss] }])
    expect(item && itemTerms(item)).toEqual({
      fromHalalas: 500_00,
      toHalalas: 500_00,
      fromMinutes: 165,
      toMinutes: 165,
    })
  })
})

it('sums a visit of several services', () => {
  const items = resolveVisit(services, [{ serviceId: haircut }, { serviceId: manicure }])
  expect(visitTerms(items)).toMatchObject({ fromHalalas: 180_00, toHalalas: 180_00, fromMinutes: 75 })
})
