import type { MembershipView, UserView } from '@salon/contract'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Office } from '../office/office.tsx'
import { Handled } from './impact/handled.tsx'
import { HandlingContext } from './impact/handling-context.ts'
import { useHandling } from './impact/use-handling.ts'

export interface SetUpPageProps {
  salonId: string
  title: string
  /** What these settings are about. */
  text: string
  children: (membership: MembershipView, user: UserView) => ReactNode
}

/** One part of a salon's set-up, for its managers, with the way back to the others. */
export function SetUpPage({ salonId, title, text, children }: SetUpPageProps) {
  const t = useMessages(manageMessages)
  usePageTitle(title)
  const handling = useHandling(salonId)
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => (
        <div className="grid max-w-2xl grid-cols-1 gap-6">
          <div className="grid gap-1">
            <Link
              to="/manage/:salonId/settings"
              params={{ salonId }}
              className="flex min-h-11 items-center gap-2 justify-self-start text-sm font-semibold text-brand"
            >
              <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
              {t.places.settings}
            </Link>
            <h1 className="text-2xl">{title}</h1>
            <p className="text-sm text-muted">{text}</p>
          </div>
          {handling && <Handled run={handling} />}
          <HandlingContext value={handling?.start ?? null}>{children(membership, user)}</HandlingContext>
        </div>
      )}
    </Office>
  )
}
