import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export function OfflineBanner() {
  const t = useMessages(commonMessages)
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-2 text-sm font-medium text-warning">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t.offline}
        </p>
      )}
    </div>
  )
}
