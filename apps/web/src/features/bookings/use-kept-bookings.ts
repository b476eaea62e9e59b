import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession, useSessionState } from '../../lib/use-session.ts'
import { eraseKept, isKeptKey, keepQuery, readKept } from './kept-bookings.ts'

/**
 * Shows what this browser kept of the bookings when the page was last seen, until the server has answered, and keeps what
 * it answers. For the pages of bookings; sign-out erases it all (app/services.ts).
 */
export function useKeptBookings(): void {
  const queryClient = useQueryClient()
  const session = useSession()
  const userId = useSessionState().user?.id

  // Before the queries first ask for it.
  useState(() => {
    const kept = readKept()
    const user = session.get().user
    if (!kept || session.get().status === 'signedOut' || (user && user.id !== kept.owner)) return
    for (const { key, data, at } of kept.queries) {
      if (queryClient.getQueryData(key) !== undefined) continue
      queryClient.setQueryData(key, data, { updatedAt: at })
      // however lately it was seen: the salon may have changed it since
      void queryClient.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' })
    }
  })

  useEffect(() => {
    if (!userId) return
    const kept = readKept()
    if (kept && kept.owner !== userId) {
      eraseKept()
      void queryClient.resetQueries({ predicate: ({ queryKey }) => isKeptKey(queryKey) })
    }
    const cache = queryClient.getQueryCache()
    const keep = ({ queryKey, state }: { queryKey: readonly unknown[]; state: { data?: unknown } }) => {
      // an answer that arrives after a sign-out must leave nothing behind
      const isStillHers = session.get().user?.id === userId
      if (isStillHers && state.data !== undefined && isKeptKey(queryKey))
        keepQuery(userId, { key: queryKey, data: state.data, at: Date.now() })
    }
    for (const query of cache.getAll()) if (query.state.status === 'success') keep(query)
    return cache.subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') keep(event.query)
    })
  }, [queryClient, session, userId])
}
