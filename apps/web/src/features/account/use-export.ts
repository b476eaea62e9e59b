import { useMutation } from '@tanstack/react-query'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPCClient } from '../../lib/trpc.ts'

const FILE_NAME = 'salon-data.json'

/** Hands a file to the browser's downloads. */
function saveFile(name: string, json: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** Fetches everything stored about the person and saves it as a file; nothing of it is cached. */
export function useExport() {
  const client = useTRPCClient()
  const message = useErrorMessage()
  const download = useMutation({
    mutationFn: () => client.accounts.exportData.query(),
    onSuccess: (data) => saveFile(FILE_NAME, data),
    onError: (error) => showToast(message(error), 'error'),
  })
  return { isBusy: download.isPending, start: () => download.mutate() }
}
