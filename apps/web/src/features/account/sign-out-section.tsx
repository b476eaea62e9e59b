import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { useNavigate } from '../../lib/routing/use-route.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'
import { Section } from './section.tsx'

export function SignOutSection() {
  const t = useMessages(accountMessages)
  const trpc = useTRPC()
  const leaving = useLeaving()
  const here = useMutation(trpc.accounts.logout.mutationOptions(leaving))
  const everywhere = useMutation(trpc.accounts.logoutEverywhere.mutationOptions(leaving))
  return (
    <Section title={t.leave}>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" isBusy={here.isPending} onClick={() => here.mutate()}>
          {t.leaveHere}
        </Button>
        <Button variant="secondary" isBusy={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t.leaveEverywhere}
        </Button>
      </div>
    </Section>
  )
}

/** What follows a sign-out: home, then forget. Without the server's word the cookie is still good, so nothing is forgotten. */
function useLeaving() {
  const session = useSession()
  const navigate = useNavigate()
  const message = useErrorMessage()
  async function leave(): Promise<void> {
    await navigate({ to: '/' })
    session.signOut()
  }
  return {
    onSuccess: leave,
    onError: (error: unknown) =>
      failureOf(error).reason === 'UNAUTHENTICATED' ? leave() : showToast(message(error), 'error'),
  }
}
