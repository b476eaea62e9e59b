import type { SalonConfig, ServiceConfig } from '@salon/db'
import { DomainError } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { priceLine, resolveVisit } from './resolve-visit.ts'

const SARA = 'sara'
const NOURA = 'noura'

function service(changes: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    id: 'cut',
    categoryKey: 'hair',
    name: { ar: 'قص', en: 'Cut' },
    durationMinutes: 60,
    priceHalalas: 100_00,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    processing: null,
    roomIds: [],
    variants: [],
    addOns: [{ id: 'mask', name: { ar: 'ماسك', en: 'Mask' }, extraMinutes: 15, priceHalalas: 20_00 }],
    skills: [
      { staffId: SARA, priceHalalas: null, durationMinutes: null },
      { staffId: NOURA, priceHalalas: 150_00, durationMinutes: 45 },
    ],
    ...changes,
  }
}

const LONG = { id: 'long', name: { ar: 'طويل', en: 'Long' }, durationMinutes: 90, priceHalalas: 180_00 }

function salonWith(...services: ServiceConfig[]): SalonConfig {
  return {
    id: 'salon',
    version: 1,
    slug: 'salon',
    name: { ar: 'صالون', en: 'Salon' },
    address: { ar: '', en: '' },
    phone: null,
    timeZone: 'Asia/Riyadh',
    latitude: 24.7,
    longitude: 46.7,
    stepMinutes: 15,
    minimumNoticeMinutes: 0,
    furthestDays: 60,
    prayer: { mode: 'ignored', beforeMinutes: 0, afterMinutes: 0 },
    terms: {
      confirmation: 'instant',
      paymentPolicy: 'pay_at_salon',
      depositPercent: 0,
      depositHalalas: null,
      holdMinutes: 10,
      freeCancellationMinutes: 0,
      cancellationFeePercent: 0,
      maxOpenBookings: 5,
      vatRegistered: false,
    },
    schedule: { weekly: [], seasons: [], overrides: [] },
    staff: [],
    rooms: [],
    services,
  }
}

function refusal(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details }
    throw error
  }
  return null
}

describe('resolveVisit', () => {
  it('offers everybody with the skill, each with her own minutes', () => {
    const { lines } = resolveVisit(salonWith(service()), [{ serviceId: 'cut' }])
    expect(lines[0]).toMatchObject({
      bufferAfterMinutes: 10,
      candidates: [
        { staffId: SARA, durationMinutes: 60 },
        { staffId: NOURA, durationMinutes: 45 },
      ],
    })
  })

  it('offers the chosen one alone, and adds the minutes of add-ons once each', () => {
    const line = { serviceId: 'cut', staffId: NOURA, addOnIds: ['mask', 'mask'] }
    const { lines, choices } = resolveVisit(salonWith(service()), [line])
    expect(lines[0]?.candidates).toEqual([{ staffId: NOURA, durationMinutes: 60 }])
    expect(choices[0]?.addOns).toHaveLength(1)
  })

  it("puts a variant's minutes above everybody's own, and its name behind the service's", () => {
    const config = salonWith(service({ variants: [LONG] }))
    const { lines, choices } = resolveVisit(config, [{ serviceId: 'cut', variantId: 'long' }])
    expect(lines[0]?.candidates.map((candidate) => candidate.durationMinutes)).toEqual([90, 90])
    expect(choices[0]?.name).toEqual({ ar: 'قص – طويل', en: 'Cut – Long' })
  })

  const offered = { serviceId: 'cut' }
  it.each([
    ['a service that is not there', salonWith(), offered],
    ['no variant where one is needed', salonWith(service({ variants: [LONG] })), offered],
    ['a variant of another service', salonWith(service()), { serviceId: 'cut', variantId: 'long' }],
    ['an add-on that is not there', salonWith(service()), { serviceId: 'cut', addOnIds: ['other'] }],
  ])('refuses %s and says in which line', (_, config, line) => {
    const first = service({ id: 'first' })
    const visit = [{ serviceId: 'first' }, line]
    expect(refusal(() => resolveVisit({ ...config, services: [first, ...config.services] }, visit))).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      details: { line: 1 },
    })
  })

  it.each([
    ['someone without the skill', service(), { serviceId: 'cut', staffId: 'huda' }],
    ['anyone where nobody has the skill', service({ skills: [] }), { serviceId: 'cut' }],
  ])('refuses %s', (_, only, line) => {
    expect(refusal(() => resolveVisit(salonWith(only), [line]))).toEqual({
      code: 'STAFF_CANNOT_DO_SERVICE',
      details: { line: 0 },
    })
  })
})

describe('priceLine', () => {
  it("takes the stylist's own price where she has one, and add-ons on top", () => {
    const config = salonWith(service())
    expect(priceLine(config, { serviceId: 'cut' }, SARA)).toBe(100_00)
    expect(priceLine(config, { serviceId: 'cut' }, NOURA)).toBe(150_00)
    expect(priceLine(config, { serviceId: 'cut', addOnIds: ['mask'] }, NOURA)).toBe(170_00)
  })

  it("takes the variant's price whoever does it", () => {
    const config = salonWith(service({ variants: [LONG] }))
    expect(priceLine(config, { serviceId: 'cut', variantId: 'long' }, NOURA)).toBe(180_00)
  })
})
