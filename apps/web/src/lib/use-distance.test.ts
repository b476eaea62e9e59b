import { expect, it } from 'vitest'
import { distanceKm } from './use-distance.ts'

const RIYADH = { latitude: 24.7136, longitude: 46.6753 }

it('measures as the crow flies, the same both ways', () => {
  const degreeNorth = { ...RIYADH, latitude: RIYADH.latitude + 1 }
  expect(distanceKm(RIYADH, degreeNorth)).toBeCloseTo(111.19, 1)
  expect(distanceKm(degreeNorth, RIYADH)).toBe(distanceKm(RIYADH, degreeNorth))
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo(10_007.5, 0)
  expect(distanceKm(RIYADH, RIYADH)).toBe(0)
})
