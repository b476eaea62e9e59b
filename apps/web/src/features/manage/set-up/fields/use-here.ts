import { useState } from 'react'
import type { Position } from './position.ts'

const TIMEOUT_MS = 10_000
/** So many decimals of a degree are a hand's breadth. */
const DECIMALS = 6

/** Why the phone does not say where it is, as browsers number it. */
const FAILURES: Record<number, HereFailure> = { 1: 'denied', 2: 'unavailable', 3: 'late' }
export type HereFailure = 'denied' | 'unavailable' | 'late'

/** Where the phone is, for somebody who stands in her salon. */
export function useHere(onFound: (position: Position) => void) {
  const [state, setState] = useState<'idle' | 'asking' | HereFailure>('idle')
  const isAsking = state === 'asking'
  return {
    isAsking,
    failure: state === 'idle' || state === 'asking' ? null : state,
    ask(): void {
      if (!('geolocation' in navigator)) {
        setState('unavailable')
        return
      }
      setState('asking')
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setState('idle')
          onFound({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) })
        },
        ({ code }) => setState(FAILURES[code] ?? 'unavailable'),
        { timeout: TIMEOUT_MS, enableHighAccuracy: true },
      )
    },
    /** Nobody waits for it any more. */
    forget: (): void => setState('idle'),
  }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}
