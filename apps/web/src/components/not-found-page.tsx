import { Compass } from 'lucide-react'
import { buttonClass } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { Link } from '../lib/routing/link.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'

/** Nothing is here, and where people mostly want to go instead; the footer has every city. */
export function NotFoundPage() {
  const t = useMessages(commonMessages)
  usePageTitle(t.notFoundTitle)
  return (
    <EmptyState
      isPage
      icon={<Compass aria-hidden className="size-7" />}
      title={t.notFoundTitle}
      text={t.notFoundText}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <Link to="/" className={buttonClass()}>
            {t.toDiscover}
          </Link>
          <Link to="/bookings" className={buttonClass('secondary')}>
            {t.myBookings}
          </Link>
        </div>
      }
    />
  )
}
