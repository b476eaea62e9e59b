import { useMutation, useQueryClient } from '@tanstack/react-query'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Makes and ends the address of one calendar. What was made stays in the page's memory until the page is left. */
export function useCalendarLink() {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries(trpc.accounts.calendar.read.queryFilter())
  const create = useMutation(
    trpc.accounts.calendar.create.mutationOptions({
      onSuccess: readAgain,
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  const revoke = useMutation(
    trpc.accounts.calendar.revoke.mutationOptions({
      onSuccess: () => {
        create.reset()
        showToast(t.calendarEnded)
        return readAgain()
      },
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  return { create, revoke }
}
