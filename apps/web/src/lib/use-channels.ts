import { CHANNELS, type Channel } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from './trpc.ts'

/** The channels that the server can send by; all there are until it has said so, since it finds a way in any case. */
export function useChannels(): readonly Channel[] {
  const trpc = useTRPC()
  const channels = useQuery(trpc.accounts.channels.queryOptions(undefined, { staleTime: Infinity }))
  return channels.data ?? CHANNELS
}
