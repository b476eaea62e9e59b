import { Compass } from 'lucide-react'
import { buttonClass } from '../components/ui/button.tsx'
import { EmptyState } from '../components/ui/empty-state.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { Link } from '../lib/routing/link.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'

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
        <Link to="/" className={buttonClass()}>
          {t.toDiscover}
        </Link>
      }
    />
  )
}
