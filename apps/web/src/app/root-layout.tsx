import { clsx } from 'clsx'
import { Suspense, useRef } from 'react'
import { Toaster } from '../components/ui/toast.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { CurrentPage } from '../lib/routing/current-page.tsx'
import { useShown } from '../lib/routing/router.tsx'
import { useFocusOnArrival } from '../lib/routing/use-focus-on-arrival.ts'
import { lazyPart } from '../lib/lazy-part.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from '../components/not-found-page.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PagePending } from './page-pending.tsx'
import { PendingBar } from './pending-bar.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { TabBar } from './tab-bar.tsx'
import { useIdle } from './use-idle.ts'

const Nothing = () => null
/** Nobody misses it without a network; failing here, outside of any page, it would take the whole app away. */
const UpdatePrompt = lazyPart(() =>
  import('./update-prompt.tsx').then(
    (part) => part.UpdatePrompt,
    () => Nothing,
  ),
)

/** The frame of every page but those that stand alone. */
export function RootLayout() {
  const t = useMessages(commonMessages)
  const main = useRef<HTMLElement>(null)
  const { address, match } = useShown()
  useFocusOnArrival(main)
  const content = (
    <main ref={main} id="content" tabIndex={-1} className="grow outline-none [&_h1]:outline-none">
      <CurrentPage pending={<PagePending />} crashed={<CrashPage />} missing={<NotFoundPage />} />
    </main>
  )
  if (match?.route.isBare) return content
  // A salon's pages put what is chosen at the foot of a phone instead.
  const isOffice = match?.route.isOffice ?? false
  const hasTabs = !isOffice && !address.path.startsWith('/s/')
  return (
    <div
      className={clsx(
        'flex min-h-dvh flex-col pb-(--dock) md:[--dock:0px] print:block print:min-h-0 print:pb-0',
        isOffice && '[--container-page:100rem]',
        hasTabs || isOffice ? '[--dock:calc(4rem+env(safe-area-inset-bottom))]' : '[--dock:0px]',
      )}
    >
      <a
        href="#content"
        className="sr-only z-60 rounded-full bg-brand px-5 py-3 font-semibold text-on-brand focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {t.skipToContent}
      </a>
      <PendingBar />
      <SiteHeader hasTabs={hasTabs} isOffice={isOffice} />
      <OfflineBanner />
      <Updates />
      {content}
      {!isOffice && <SiteFooter />}
      {hasTabs && <TabBar />}
      <Toaster />
    </div>
  )
}

/** Comes once the page is there and has nothing more to do: the worker's downloads must not be in its way. */
function Updates() {
  const isIdle = useIdle()
  if (!import.meta.env.PROD || !isIdle || !('serviceWorker' in navigator)) return null
  return (
    <Suspense>
      <UpdatePrompt />
    </Suspense>
  )
}
