import type { UserView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { saveFile } from '../../lib/save-file.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPCClient } from '../../lib/trpc.ts'
import { useFreshCode } from '../../components/one-time-code/use-fresh-code.tsx'

const FILE_NAME = 'salon-data.json'

/**
 * Fetches everything stored about the person and saves it as a file; nothing of it is cached. Where the server wants a fresh code
 * first, it is asked for, and the download goes on by itself.
 */
export function useExport(user: UserView) {
  const client = useTRPCClient()
  const message = useErrorMessage()
  const download = useMutation({
    mutationFn: () => client.accounts.exportData.query(),
    onSuccess: (data) => saveFile(FILE_NAME, JSON.stringify(data, null, 2), 'application/json'),
    onError: (error) => {
      if (failureOf(error).reason === 'FRESH_CODE_NEEDED') freshCode.ask()
      else showToast(message(error), 'error')
    },
  })
  const start = () => download.mutate()
  const freshCode = useFreshCode(user, start)
  return { isBusy: download.isPending || freshCode.isBusy, start, dialog: freshCode.dialog }
}
