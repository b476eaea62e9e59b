import type { CityView } from '@salon/contract'

/** Kilometres are not needed to compare: degrees will do, those of longitude shrunk as they are at this latitude. */
function squaredDegrees(one: CityView, other: CityView): number {
  const shrink = Math.cos((one.latitude * Math.PI) / 180)
  return (one.latitude - other.latitude) ** 2 + ((one.longitude - other.longitude) * shrink) ** 2
}

/** The closest other city that has salons; `undefined` where there is none. */
export function nearestCity(cities: readonly CityView[], key: string): CityView | undefined {
  const here = cities.find((city) => city.key === key)
  if (!here) return undefined
  return cities
    .filter((city) => city !== here && city.salonCount > 0)
    .toSorted((a, b) => squaredDegrees(here, a) - squaredDegrees(here, b))[0]
}
