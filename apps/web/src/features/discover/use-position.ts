import { useState } from 'react'
import { writePoint } from './discover-search.ts'

export type PositionState = 'idle' | 'asking' | 'denied' | 'unavailable'

const TIMEOUT_MS = 10_000
const GOOD_FOR_MS = 300_000

/** Asks the browser where the person is, only when she asks for salons near her. */
export function usePosition(onFound: (point: string) => void) {
  const [state, setState] = useState<PositionState>('idle')

  function ask(): void {
    if (!('geolocation' in navigator)) {
      setState('unavailable')
      return
    }
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onFound(writePoint(coords.latitude, coords.longitude))
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { timeout: TIMEOUT_MS, maximumAge: GOOD_FOR_MS },
    )
  }

  return { state, ask }
}
