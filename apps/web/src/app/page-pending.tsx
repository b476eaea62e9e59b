import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { Skeleton } from '../components/ui/skeleton.tsx'

/** Holds the page's place while its code arrives, all of the screen: a footer in view would jump away. */
export function PagePending() {
  const t = useMessages(commonMessages)
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-page content-start gap-4 px-4 py-8" aria-busy="true">
      <span className="sr-only">{t.loading}</span>
      <Skeleton className="h-10 w-2/3 max-w-sm" />
      <Skeleton className="h-40" />
      <Skeleton className="h-40" />
    </div>
  )
}
