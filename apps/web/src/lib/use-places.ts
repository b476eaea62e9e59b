import { useQuery } from '@tanstack/react-query'
import { useTRPC } from './trpc.ts'

/** Cities and categories change about never. */
const STALE_MS = 3_600_000

/** Cities that have salons and kinds of service that salons offer, to choose from. */
export function usePlaces() {
  const trpc = useTRPC()
  const cities = useQuery(trpc.salons.cities.queryOptions(undefined, { staleTime: STALE_MS }))
  const categories = useQuery(trpc.salons.categories.queryOptions(undefined, { staleTime: STALE_MS }))
  return { cities, categories }
}
