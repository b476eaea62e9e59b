import type { UserView } from '@salon/contract'
import type { CalendarKind } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useFreshCode } from '../../components/one-time-code/use-fresh-code.tsx'

/**
 * Makes and ends the address of one calendar. What was made stays in the page's memory until the page is left. Where the server
 * wants a fresh code first, it is asked for, and the address is made then.
 */
export function useCalendarLink(user: UserView, kind: CalendarKind) {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries(trpc.accounts.calendar.read.queryFilter())
  const create = useMutation(
    trpc.accounts.calendar.create.mutationOptions({
      onSuccess: readAgain,
      onError: (error) => {
        if (failureOf(error).reason === 'FRESH_CODE_NEEDED') freshCode.ask()
        else showToast(message(error), 'error')
      },
    }),
  )
  const make = () => create.mutate({ kind })
  const freshCode = useFreshCode(user, make)
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
  return {
    url: create.data?.url,
    make,
    isMaking: create.isPending || freshCode.isBusy,
    end: () => revoke.mutate({ kind }),
    isEnding: revoke.isPending,
    dialog: freshCode.dialog,
  }
}
