import type { MembershipView, UserView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { MessageList } from './message-list.tsx'

/** What a salon's customers were sent, first of all what did not reach them. */
export function MessagesPage() {
  const { salonId } = useRouteParams('/manage/:salonId/messages')
  return (
    <Office salonId={salonId} needs="staff">
      {(membership, user) => <Messages membership={membership} user={user} />}
    </Office>
  )
}

function Messages({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(manageMessages)
  // for its clock: messages are told by the salon's
  const salon = useSalon(membership.slug)
  usePageTitle(t.places.messages)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="text-2xl">{t.places.messages}</h1>
      {salon.isPending && <Skeleton className="h-96" />}
      {salon.isError && !salon.data && (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      )}
      {salon.data && <Lists membership={membership} user={user} timeZone={salon.data.timeZone} />}
    </div>
  )
}

interface ListsProps {
  membership: MembershipView
  user: UserView
  timeZone: string
}

function Lists({ membership: { salonId, role }, user, timeZone }: ListsProps) {
  const t = useMessages(manageMessages)
  return (
    <>
      <section aria-labelledby="failed" className="grid gap-3">
        <h2 id="failed" className="text-lg">
          {t.failedMessages}
        </h2>
        <MessageList salonId={salonId} timeZone={timeZone} status="failed" none={t.noneFailed} />
      </section>
      <section aria-labelledby="all" className="grid gap-3">
        <h2 id="all" className="text-lg">
          {t.allMessages}
        </h2>
        <MessageList salonId={salonId} timeZone={timeZone} none={t.noneSent} />
      </section>
      {hasRole(role, 'manager') && (
        <ExportButton salonId={salonId} user={user} table="messages" timeZone={timeZone} />
      )}
    </>
  )
}
