import { WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { showToast } from '../lib/toast.ts'
import { useOnline } from '../lib/use-online.ts'

/** Says that the network or the server is out of reach, and when it is back; what is on screen then loads again by itself. */
export function OfflineBanner() {
  const t = useMessages(commonMessages)
  const isOnline = useOnline()
  useEffect(() => {
    const greet = () => showToast(t.backOnline)
    addEventListener('online', greet)
    return () => removeEventListener('online', greet)
  }, [t])
  return (
    <div role="status" className="print:hidden">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-2 text-sm font-medium text-warning">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t.offline}
        </p>
      )}
    </div>
  )
}
