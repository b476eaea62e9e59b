import { useState } from 'react'
import { writePosition } from './about-draft.ts'

const TIMEOUT_MS = 10_000

/** Where the phone is, for somebody who stands in her salon. */
export function useHere(onFound: (position: string) => void) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  return {
    state,
    ask(): void {
      if (!('geolocation' in navigator)) {
        setState('failed')
        return
      }
      setState('asking')
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setState('idle')
          onFound(writePosition(coords.latitude, coords.longitude))
        },
        () => setState('failed'),
        { timeout: TIMEOUT_MS, enableHighAccuracy: true },
      )
    },
  }
}
