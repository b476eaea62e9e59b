import { useState } from 'react'
import { writePoint } from './discover-search.ts'

type PositionState = 'idle' | 'asking' | 'denied' | 'unavailable'

export interface Position {
  state: PositionState
  /** The browser would answer without asking the person. */
  isAllowed: () => Promise<boolean>
  ask: () => void
}

const TIMEOUT_MS = 10_000
const GOOD_FOR_MS = 300_000

/** Asks the browser where the person is, only when she asks for salons near her. */
export function usePosition(onFound: (point: string) => void): Position {
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

  return { state, isAllowed, ask }
}

async function isAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    // An old browser that does not tell.
    return false
  }
}
