import { CloudAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/ui/button.tsx'
import { EmptyState } from '../components/ui/empty-state.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { readLastRequestId } from '../lib/last-request.ts'
import { usePageTitle } from '../lib/use-page-title.ts'

/** In place of a page that threw: also when a new release has replaced the code that a lazy page would load. */
export function CrashPage() {
  const t = useMessages(commonMessages)
  const [requestId] = useState(readLastRequestId)
  usePageTitle(t.crashedTitle)
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={<CloudAlert aria-hidden className="size-7" />}
        title={t.crashedTitle}
        text={t.crashedText}
        action={<Button onClick={() => location.reload()}>{t.reload}</Button>}
      />
      {requestId && (
        <p className="px-4 pb-8 text-center text-xs text-muted">
          {t.requestId}{' '}
          <bdi dir="ltr" className="font-mono break-all select-all">
            {requestId}
          </bdi>
        </p>
      )}
    </div>
  )
}
