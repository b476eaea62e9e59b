import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from './trpc.ts'

/** A profile changes rarely; its free times are asked for on their own. */
const STALE_MS = 60_000

/** A salon's whole profile by the name in its address. */
export function useSalon(slug: string) {
  const trpc = useTRPC()
  return useQuery(trpc.salons.bySlug.queryOptions({ slug }, { staleTime: STALE_MS }))
}

/** Fetches a profile before its page is opened, when a pointer or the focus comes near the link. */
export function usePrefetchSalon(slug: string): () => void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    void queryClient.prefetchQuery(trpc.salons.bySlug.queryOptions({ slug }, { staleTime: STALE_MS }))
}
