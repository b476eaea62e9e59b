import type { ClientView } from '@salon/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useTypedWords } from '../../../lib/use-typed-words.ts'

/** Of fewer letters there are too many. */
const LEAST_LETTERS = 2
/** As many as stand above a phone's keyboard. */
const MOST = 4

interface KnownClients {
  clients: ClientView[]
  /** Looks for what is typed once the typing pauses. */
  look: (typed: string) => void
  /** Forgets at once what was looked for. */
  stop: () => void
}

/** Clients of a salon by a part of the name or number that is being typed. Without an answer, a booking is entered all the same. */
export function useKnownClients(salonId: string): KnownClients {
  const trpc = useTRPC()
  const { clients: procedures } = useTRPCClient().salons.manage
  const [wanted, setWanted] = useState('')
  const words = useTypedWords(wanted, setWanted)
  const isLooking = wanted.length >= LEAST_LETTERS
  const found = useQuery({
    queryKey: [...trpc.salons.manage.clients.pathKey(), 'known', salonId, wanted],
    // a number that is looked for travels in a body
    queryFn: () => procedures.list.mutate({ salonId, q: wanted, limit: MOST }),
    enabled: isLooking,
    placeholderData: keepPreviousData,
  })
  return { clients: isLooking ? (found.data?.items ?? []) : [], look: words.type, stop: () => words.hand('') }
}
