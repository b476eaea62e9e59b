import { useMutation } from '@tanstack/react-query'
import { useErrorMessage } from '../../lib/error-message.ts'
import { saveFile } from '../../lib/save-file.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPCClient } from '../../lib/trpc.ts'

const FILE_NAME = 'salon-data.json'

/** Fetches everything stored about the person and saves it as a file; nothing of it is cached. */
export function useExport() {
  const client = useTRPCClient()
  const message = useErrorMessage()
  const download = useMutation({
    mutationFn: () => client.accounts.exportData.query(),
    onSuccess: (data) => saveFile(FILE_NAME, JSON.stringify(data, null, 2), 'application/json'),
    onError: (error) => showToast(message(error), 'error'),
  })
  return { isBusy: download.isPending, start: () => download.mutate() }
}
