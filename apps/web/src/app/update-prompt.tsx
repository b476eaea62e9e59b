import { Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../components/ui/button.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { followUpdates } from './follow-updates.ts'

/** Offers the newer release after a deploy. */
export function UpdatePrompt() {
  const t = useMessages(commonMessages)
  const [take, setTake] = useState<(() => void) | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(
    () =>
      followUpdates({
        container: navigator.serviceWorker,
        onReady: (next) => setTake(() => next),
        reload: () => location.reload(),
        now: () => Date.now(),
      }),
    [],
  )
  return (
    <div role="status">
      {take && (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-brand-soft px-4 py-1.5 text-sm font-medium text-on-brand-soft">
          <span className="inline-flex items-center gap-2">
            <Sparkles aria-hidden className="size-4 shrink-0" />
            {t.updateReady}
          </span>
          <Button
            variant="secondary"
            isBusy={isBusy}
            onClick={() => {
              setIsBusy(true)
              take()
            }}
          >
            {t.update}
          </Button>
        </div>
      )}
    </div>
  )
}
