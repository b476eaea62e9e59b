import { describe, expect, it } from 'vitest'
import { listMissingParts, NEEDED_PARTS, type NeededPart, type SetUpFacts } from './readiness.ts'

const READY: SetUpFacts = {
  name: { ar: 'لمسة', en: 'Lamsa' },
  address: { ar: 'شارع التحلية', en: 'Tahlia Street' },
  latitude: 24.69,
  longitude: 46.68,
  cityCentre: { latitude: 24.7136, longitude: 46.6753 },
  activeServices: 1,
  bookableStaff: 1,
  weeklyWindows: 1,
  isPaymentPolicyChosen: true,
}

describe('what a salon needs before it is opened', () => {
  it('is nothing more where all of it is there', () => {
    expect(listMissingParts(READY)).toEqual([])
  })

  it.each<[NeededPart, Partial<SetUpFacts>]>([
    ['name', { name: { ar: 'لمسة', en: ' ' } }],
    ['place', { address: { ar: '', en: 'Tahlia Street' } }],
    ['place', { latitude: 24.7136, longitude: 46.6753 }],
    ['hours', { weeklyWindows: 0 }],
    ['services', { activeServices: 0 }],
    ['staff', { bookableStaff: 0 }],
    ['paymentPolicy', { isPaymentPolicyChosen: false }],
  ])('is its %s where there is %o', (part, without) => {
    expect(listMissingParts({ ...READY, ...without })).toEqual([part])
  })

  it('may lie in the latitude or the longitude of its city’s centre', () => {
    expect(listMissingParts({ ...READY, latitude: 24.7136 })).toEqual([])
  })

  it('is all of it, in the order of the set-up, where nothing is there', () => {
    const nothing = { activeServices: 0, bookableStaff: 0, weeklyWindows: 0, isPaymentPolicyChosen: false }
    const blank = { ar: '', en: '' }
    expect(listMissingParts({ ...READY, ...nothing, name: blank, address: blank })).toEqual([...NEEDED_PARTS])
  })
})
