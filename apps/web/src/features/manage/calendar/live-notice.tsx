import { WifiOff } from 'lucide-react'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useOnline } from '../../../lib/use-online.ts'
import type { LiveState } from './use-live-calendar.ts'

/** Says that changes come late; without a network the banner above the page says more. */
export function LiveNotice({ state }: { state: LiveState }) {
  const t = useMessages(manageMessages)
  const isOnline = useOnline()
  return (
    <div role="status" className="print:hidden">
      {state === 'down' && isOnline && (
        <p className="mt-2 flex items-center gap-2 rounded-sm bg-warning-soft px-4 py-2 text-sm font-medium text-warning">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t.liveDown}
        </p>
      )}
    </div>
  )
}
