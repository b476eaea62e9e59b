import { LeavingDialog } from '../components/leaving-dialog.tsx'
import { NotFoundPage } from '../components/not-found-page.tsx'
import { InnerRoutes } from '../lib/routing/inner-routes.tsx'
import { CrashPage } from './crash-page.tsx'
import { officeRoutes } from './office-routes.ts'
import { PagePending } from './page-pending.tsx'

export { officeRoutes }

/** The part of the app where a salon's people work, and the platform's. */
export function Office() {
  return (
    <>
      <InnerRoutes
        routes={officeRoutes}
        pending={<PagePending />}
        crashed={<CrashPage />}
        missing={<NotFoundPage />}
      />
      <LeavingDialog />
    </>
  )
}
