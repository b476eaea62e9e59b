import { useEffect, useState } from 'react'

const EARTH_KM = 6371
const TIMEOUT_MS = 10_000
const GOOD_FOR_MS = 300_000

export interface Point {
  latitude: number
  longitude: number
}

/** As the crow flies, in kilometres. */
export function distanceKm(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord =
    sine(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * sine(to.longitude - from.longitude)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord))
}

/** How far a place is, where the person has let us know her position before. Never asks: `null` then. */
export function useDistanceKm(place: Point): number | null {
  const [position, setPosition] = useState<Point | null>(null)
  useEffect(() => {
    let isWanted = true
    void readPosition().then((found) => isWanted && setPosition(found))
    return () => {
      isWanted = false
    }
  }, [])
  return position && distanceKm(position, place)
}

/** `null` without leave to know it, without an answer, and in browsers that do not tell whether they would ask. */
async function readPosition(): Promise<Point | null> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    if (state !== 'granted') return null
    return await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve(coords),
        () => resolve(null),
        { timeout: TIMEOUT_MS, maximumAge: GOOD_FOR_MS },
      ),
    )
  } catch {
    return null
  }
}
