import type { MembershipView, UserView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
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
  const { salonId, role } = membership
  const t = useMessages(manageMessages)
  usePageTitle(t.places.messages)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="text-2xl">{t.places.messages}</h1>
      <section aria-labelledby="failed" className="grid gap-3">
        <h2 id="failed" className="text-lg">
          {t.failedMessages}
        </h2>
        <MessageList salonId={salonId} status="failed" none={t.noneFailed} />
      </section>
      <section aria-labelledby="all" className="grid gap-3">
        <h2 id="all" className="text-lg">
          {t.allMessages}
        </h2>
        <MessageList salonId={salonId} none={t.noneSent} />
      </section>
      {hasRole(role, 'manager') && <ExportButton salonId={salonId} user={user} table="messages" />}
    </div>
  )
}
