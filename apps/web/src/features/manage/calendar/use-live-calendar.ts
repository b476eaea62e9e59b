import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { failureOf } from '../../../lib/error-message.ts'
import { createLiveClient } from '../../../lib/live-client.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useSession } from '../../../lib/use-session.ts'
import { useVisible } from '../../../lib/use-visible.ts'

/** `down`: the server has not told of changes for a while, or says that it will not. */
export type LiveState = 'opening' | 'live' | 'down'

/** A connection that comes back sooner is not worth a word. */
const PATIENCE_MS = 8_000
const AGAIN_MS = 10_000

/**
 * Has what is shown of a salon's bookings loaded again whenever the server tells of a change. Each connection begins with one, so that
 * nothing is missed between two of them. A tab behind others holds none, since browsers grant a site only a few.
 */
export function useLiveCalendar(salonId: string): LiveState {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const session = useSession()
  const client = useMemo(() => createLiveClient(session), [session])
  const isVisible = useVisible()
  const [state, setState] = useState<LiveState>('opening')
  useEffect(() => {
    if (!isVisible) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let subscription: { unsubscribe: () => void } | undefined
    let isOver = false
    const wait = (milliseconds: number, then: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(then, milliseconds)
    }
    const isDown = () => setState('down')
    const openAgain = () => {
      // to leave a subscription completes it
      if (isOver) return
      isDown()
      wait(AGAIN_MS, open)
    }
    function open(): void {
      let wasLive = false
      subscription = client.bookings.manage.changes.subscribe(
        { salonId },
        {
          onData: () => {
            wasLive = true
            clearTimeout(timer)
            setState('live')
            void queryClient.invalidateQueries(trpc.bookings.pathFilter())
          },
          onConnectionStateChange: ({ state: connection }) => {
            if (connection !== 'connecting') return
            setState((before) => (before === 'live' ? 'opening' : before))
            wait(PATIENCE_MS, isDown)
          },
          onComplete: openAgain,
          onError: (error) => {
            // its one new token has run out as well: another subscription may ask for the next
            if (wasLive && !isOver && failureOf(error).reason === 'UNAUTHENTICATED') open()
            else openAgain()
          },
        },
      )
    }
    open()
    return () => {
      isOver = true
      subscription?.unsubscribe()
      clearTimeout(timer)
    }
  }, [client, salonId, isVisible, queryClient, trpc])
  return state
}
