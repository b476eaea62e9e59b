import { useRef } from 'react'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { embedMessages } from '../../i18n/embed.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { isMissing } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { EmbeddedVisit } from './embedded-visit.tsx'
import { useFrameHeight } from './use-frame-height.ts'

const ROWS = 5

/** A salon's services and free times inside its own site. Nobody signs in here: the booking is made in a tab of its own. */
export function EmbedPage() {
  const t = useMessages(embedMessages)
  const localized = useLocalized()
  const { slug } = useRouteParams('/embed/:slug')
  const salon = useSalon(slug)
  const content = useRef<HTMLDivElement>(null)
  useFrameHeight(content)
  usePageTitle(salon.data && t.title(localized(salon.data.name)))
  return (
    <div ref={content} className="mx-auto max-w-prose p-4">
      {salon.data ? (
        <>
          <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4">
            <h1 className="text-xl">{t.title(localized(salon.data.name))}</h1>
            <Rating average={salon.data.ratingAverage} count={salon.data.ratingCount} />
          </header>
          <EmbeddedVisit salon={salon.data} />
          <footer className="mt-4 text-center">
            <Link
              to="/s/:slug"
              params={{ slug }}
              target="_blank"
              rel="noopener"
              className="inline-flex min-h-11 items-center text-xs text-muted underline-offset-4 hover:underline"
            >
              {t.poweredBy}
              <span className="sr-only"> ({t.newTab})</span>
            </Link>
          </footer>
        </>
      ) : (
        <Waiting error={salon.error} onRetry={() => void salon.refetch()} />
      )}
    </div>
  )
}

/** While the salon loads, or why it does not. */
function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(embedMessages)
  if (error) {
    if (!isMissing(error)) return <ErrorState error={error} onRetry={onRetry} />
    return <h1 className="py-8 text-center text-base text-muted">{t.missing}</h1>
  }
  return (
    <div aria-busy="true" className="grid gap-3">
      <Skeleton className="h-8 w-2/3" />
      {Array.from({ length: ROWS }, (_, index) => (
        <Skeleton key={index} className="h-16" />
      ))}
    </div>
  )
}
