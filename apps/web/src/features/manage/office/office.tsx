import type { MembershipView, UserView } from '@salon/contract'
import { hasRole, type SalonRole } from '@salon/domain'
import { DoorClosed } from 'lucide-react'
import type { ReactNode } from 'react'
import { SignedInOnly } from '../../../components/signed-in-only.tsx'
import { buttonClass } from '../../../components/ui/button.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { RefusalContext } from '../../../lib/error-message.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { OfficeNav } from './office-nav.tsx'
import { OpeningNotice } from './opening-notice.tsx'

export interface OfficeProps {
  salonId: string
  /** The lowest role that may see the page; the server asks again. */
  needs: SalonRole
  /** One thing after another: without the way to the other places. */
  isGuided?: boolean
  children: (membership: MembershipView, user: UserView) => ReactNode
}

/** A page of a salon's own side: for its people, in words that are for them, beside the way to the others. */
export function Office({ salonId, needs, isGuided = false, children }: OfficeProps) {
  const t = useMessages(manageMessages)
  return (
    <SignedInOnly title={t.signInToManage} fallback={<Skeleton className="m-4 h-96" />}>
      {(user) => {
        const membership = user.memberships.find((each) => each.salonId === salonId)
        if (!membership) return <Closed title={t.notYoursTitle} text={t.notYoursText} />
        const content = hasRole(membership.role, needs) ? (
          <RefusalContext value={t.refusals}>{children(membership, user)}</RefusalContext>
        ) : (
          <Closed title={t.notAllowedTitle} text={t.notAllowedText} />
        )
        if (isGuided) return <div className="mx-auto w-full max-w-2xl px-4 py-6 md:py-8">{content}</div>
        return (
          <div className="mx-auto w-full max-w-page px-4 pt-2 pb-4 md:flex md:gap-6 md:py-6 print:block print:p-0">
            <OfficeNav membership={membership} hasOthers={user.memberships.length > 1} />
            <div className="min-w-0 grow pb-4 print:pb-0">
              {membership.status !== 'live' && <OpeningNotice membership={membership} />}
              {content}
            </div>
          </div>
        )
      }}
    </SignedInOnly>
  )
}

function Closed({ title, text }: { title: string; text: string }) {
  const t = useMessages(manageMessages)
  return (
    <EmptyState
      isPage
      icon={<DoorClosed aria-hidden className="size-7" />}
      title={title}
      text={text}
      action={
        <Link to="/manage" className={buttonClass()}>
          {t.mySalons}
        </Link>
      }
    />
  )
}
