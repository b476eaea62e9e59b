import { useRef } from 'react'
import { Toaster } from '../components/ui/toast.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { CurrentPage } from '../lib/routing/current-page.tsx'
import { useFocusOnArrival } from '../lib/routing/use-focus-on-arrival.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PagePending } from './page-pending.tsx'
import { PendingBar } from './pending-bar.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** The frame of every page. */
export function RootLayout() {
  const t = useMessages(commonMessages)
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-60 rounded-full bg-brand px-5 py-3 font-semibold text-on-brand focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {t.skipToContent}
      </a>
      <PendingBar />
      <SiteHeader />
      <OfflineBanner />
      <main ref={main} id="content" tabIndex={-1} className="grow outline-none [&_h1]:outline-none">
        <CurrentPage pending={<PagePending />} crashed={<CrashPage />} missing={<NotFoundPage />} />
      </main>
      <SiteFooter />
      <Toaster />
    </div>
  )
}
