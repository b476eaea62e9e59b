import type { InvitationView, UserView } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useGuardedMutation } from '../../../components/one-time-code/use-guarded-mutation.ts'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { membersMessages } from '../../../i18n/members.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useSession } from '../../../lib/use-session.ts'

interface Answer {
  id: string
  isAccepted: boolean
}

/** The salons that invite the user to join their people, to be accepted or declined. */
export function Invitations({
  invitations,
  user,
}: {
  invitations: readonly InvitationView[]
  user: UserView
}) {
  const t = useMessages(membersMessages)
  const manage = useMessages(manageMessages)
  const localized = useLocalized()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const queryClient = useQueryClient()
  const api = useTRPCClient().accounts.invitations
  const answer = useGuardedMutation(user, {
    async mutationFn({ id, isAccepted }: Answer) {
      if (isAccepted) return api.accept.mutate({ id })
      await api.decline.mutate({ id })
      return null
    },
    onSuccess(changed) {
      if (changed) session.setUser(changed)
      showToast(changed ? t.accepted : t.declined)
    },
    onSettled: () => queryClient.invalidateQueries(trpc.accounts.invitations.pathFilter()),
  })
  return (
    <section aria-labelledby="invitations" className="grid gap-3">
      <h2 id="invitations" className="text-lg">
        {t.invitedTitle}
      </h2>
      {invitations.map(({ id, salonName, role }) => (
        <Card key={id} className="grid gap-4 p-5 sm:p-6">
          <p>{t.invitedAs(localized(salonName), manage.roles[role])}</p>
          <div className="flex flex-wrap gap-3">
            <Button isBusy={answer.isBusy} onClick={() => answer.send({ id, isAccepted: true })}>
              {t.accept}
            </Button>
            <Button
              variant="secondary"
              isBusy={answer.isBusy}
              onClick={() => answer.send({ id, isAccepted: false })}
            >
              {t.decline}
            </Button>
          </div>
        </Card>
      ))}
      {answer.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(answer.error)}
        </p>
      )}
      {answer.dialog}
    </section>
  )
}
