import { SearchX } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { isMissing } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'

/** A booking or payment that is not there for her, or could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(paymentMessages)
  if (!isMissing(error)) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <EmptyState
      isPage
      icon={<SearchX aria-hidden className="size-7" />}
      title={t.missingTitle}
      text={t.missingText}
      action={
        <Link to="/bookings" className={buttonClass()}>
          {t.toBookings}
        </Link>
      }
    />
  )
}
