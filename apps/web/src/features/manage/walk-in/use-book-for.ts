import type { ClientView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../lib/trpc.ts'

export interface BookFor {
  /** Whom the calendar's address asks to book for; `null` without one, or until she is known. */
  client: ClientView | null
  /** She was not asked about yet: a time is to be offered by itself. */
  isNew: boolean
  /** A time was offered. */
  begin: () => void
  /** She is booked, or is not to be any more. */
  end: () => void
}

/** The client whom the next booking in the calendar is for. */
export function useBookFor(salonId: string): BookFor {
  const { client: id } = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const trpc = useTRPC()
  const [offered, setOffered] = useState<string>()
  const { data } = useQuery(
    trpc.salons.manage.clients.read.queryOptions({ salonId, id: id ?? '' }, { enabled: id !== undefined }),
  )
  const client = (id !== undefined && data) || null
  return {
    client,
    isNew: client !== null && offered !== id,
    begin: () => setOffered(id),
    end() {
      if (id === undefined) return
      setOffered(undefined)
      setSearch(({ client: _booked, ...rest }) => rest)
    },
  }
}
