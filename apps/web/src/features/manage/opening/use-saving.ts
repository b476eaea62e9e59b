import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'

/** Saves a step, and goes on once the salon was read anew. */
export function useSaving<Input>(save: (input: Input) => Promise<unknown>, onDone: () => void) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: save,
    async onSuccess() {
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.pathFilter()),
        queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter()),
      ])
      onDone()
    },
  })
}
