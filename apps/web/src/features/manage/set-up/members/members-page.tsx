import type { MembershipView, UserView } from '@salon/contract'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { membersMessages } from '../../../../i18n/members.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberRow } from './member-row.tsx'
import { PendingList } from './pending-list.tsx'
import { useMembers } from './use-members.ts'

/** Who belongs to a salon, and in which role. */
export function MembersPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/members')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.members} text={t.partTexts.members}>
      {(membership, user) => <Members membership={membership} user={user} />}
    </SetUpPage>
  )
}

function Members({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(membersMessages)
  const message = useErrorMessage()
  const { salonId, role: ownRole } = membership
  const { list, change } = useMembers(salonId, user)
  if (list.isPending) return <Skeleton className="h-96" />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const { members, invitations } = list.data
  return (
    <>
      <section aria-labelledby="team" className="grid gap-3">
        <h2 id="team" className="text-lg">
          {t.team}
        </h2>
        <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              ownRole={ownRole}
              isSelf={member.userId === user.id}
              isBusy={change.isBusy}
              onChangeRole={(role) => change.send({ kind: 'changeRole', userId: member.userId, role })}
              onRemove={() => change.send({ kind: 'remove', userId: member.userId })}
            />
          ))}
        </ul>
        {change.error && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(change.error)}
          </p>
        )}
      </section>
      {invitations.length > 0 && (
        <PendingList
          invitations={invitations}
          ownRole={ownRole}
          isBusy={change.isBusy}
          onWithdraw={(id) => change.send({ kind: 'withdraw', id })}
        />
      )}
      <SetUpExport membership={membership} user={user} table="members" />
      <section aria-labelledby="invite" className="grid gap-3">
        <h2 id="invite" className="text-lg">
          {t.invite}
        </h2>
        <InviteForm salonId={salonId} user={user} ownRole={ownRole} />
      </section>
      {change.dialog}
    </>
  )
}
