import type { UserView } from '@salon/contract'
import type { ReactNode } from 'react'
import { NotFoundPage } from '../../components/not-found-page.tsx'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { PlatformNav } from './platform-nav.tsx'

/** A page for the platform's own people; to everybody else there is none. The server asks again. */
export function AdminOnly({ children }: { children: (admin: UserView) => ReactNode }) {
  const t = useMessages(platformMessages)
  return (
    <SignedInOnly title={t.signIn} fallback={<Skeleton className="m-4 h-96" />}>
      {(user) =>
        user.isAdmin ? (
          <div className="mx-auto w-full max-w-3xl px-4 py-6 md:py-8">
            <PlatformNav />
            {children(user)}
          </div>
        ) : (
          <NotFoundPage />
        )
      }
    </SignedInOnly>
  )
}
