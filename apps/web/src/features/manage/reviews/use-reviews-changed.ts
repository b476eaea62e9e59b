import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'

/** Has every list of reviews asked for again, the customers' as well. */
export function useReviewsChanged(): () => Promise<unknown> {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.salons.manage.reviews.list.pathFilter()),
      queryClient.invalidateQueries(trpc.salons.reviews.pathFilter()),
    ])
}
