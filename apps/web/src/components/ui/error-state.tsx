import { CloudOff } from 'lucide-react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** A part of the page that could not be loaded, with its reason and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useMessages(commonMessages)
  const message = useErrorMessage()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff aria-hidden className="size-7" />}
        title={t.loadFailed}
        text={message(error)}
        action={
          onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              {t.retry}
            </Button>
          )
        }
      />
    </div>
  )
}
