import { expect, it } from 'vitest'
import { AUDIENCES } from './audience.ts'
import { findUsualService, USUAL_SERVICE_KEYS, USUAL_SERVICES } from './usual-services.ts'

it('every audience has a short list of usual services, each named once and for good', () => {
  expect(new Set(USUAL_SERVICE_KEYS).size).toBe(USUAL_SERVICE_KEYS.length)
  for (const audience of AUDIENCES) {
    const services = USUAL_SERVICES[audience]
    expect(services.length).toBeGreaterThanOrEqual(6)
    expect(services.length).toBeLessThanOrEqual(14)
    expect(new Set(services.map(({ name }) => name.ar)).size).toBe(services.length)
    for (const service of services) {
      expect(findUsualService(service.key)).toBe(service)
      // fits the grid of times that a salon begins with
      expect(service.durationMinutes % 5).toBe(0)
      expect(Number.isInteger(service.priceHalalas)).toBe(true)
    }
  }
})
