import { Store } from 'lucide-react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { isMissing } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'

/** In place of a salon that is not there, or could not be loaded. */
export function SalonFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(visitMessages)
  const common = useMessages(commonMessages)
  if (!isMissing(error)) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <EmptyState
      isPage
      icon={<Store aria-hidden className="size-7" />}
      title={t.salonMissing}
      text={t.salonMissingText}
      action={
        <Link to="/" className={buttonClass()}>
          {common.toDiscover}
        </Link>
      }
    />
  )
}
