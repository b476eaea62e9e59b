import { Outlet } from '@tanstack/react-router'
import { Toaster } from '../components/ui/toast.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { OfflineBanner } from './offline-banner.tsx'
import { PendingBar } from './pending-bar.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** The frame of every page. */
export function RootLayout() {
  const t = useMessages(commonMessages)
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
      <main id="content" tabIndex={-1} className="grow outline-none">
        <Outlet />
      </main>
      <SiteFooter />
      <Toaster />
    </div>
  )
}
