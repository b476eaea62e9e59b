import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useErrorMessage } from './error-message.ts'
import { showToast } from './toast.ts'
import { useTRPC } from './trpc.ts'
import { useRequireSession, useSessionState } from './use-session.ts'

/**
 * Whether the person keeps a salon, and the means to change it. The answer changes at once and changes back where the
 * server refuses. Who is signed out signs in on the way, and then the salon is kept.
 */
export function useFavourite(salonId: string): { isKept: boolean; toggle: () => void } {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const requireSession = useRequireSession()
  const message = useErrorMessage()
  const isSignedIn = useSessionState().status === 'signedIn'
  const { data: ids } = useQuery(
    trpc.accounts.favourites.ids.queryOptions(undefined, { enabled: isSignedIn }),
  )
  const idsKey = trpc.accounts.favourites.ids.queryKey()

  const show = (isKept: boolean) =>
    queryClient.setQueryData(idsKey, (before = []) => {
      const others = before.filter((id) => id !== salonId)
      return isKept ? [...others, salonId] : others
    })
  const optionsFor = (isKept: boolean) => ({
    // what is under way was asked before the change
    onMutate: () => queryClient.cancelQueries({ queryKey: idsKey }).then(() => show(isKept)),
    onError: (error: unknown) => {
      show(!isKept)
      showToast(message(error), 'error')
    },
    onSettled: () => queryClient.invalidateQueries(trpc.accounts.favourites.pathFilter()),
  })
  const add = useMutation(trpc.accounts.favourites.add.mutationOptions(optionsFor(true)))
  const remove = useMutation(trpc.accounts.favourites.remove.mutationOptions(optionsFor(false)))

  const isKept = isSignedIn && (ids?.includes(salonId) ?? false)
  async function change(): Promise<void> {
    if (add.isPending || remove.isPending || !(await requireSession())) return
    if (isKept) remove.mutate({ salonId })
    else add.mutate({ salonId })
  }
  return { isKept, toggle: () => void change() }
}
