import type { UserView } from '@salon/contract'
import type { SalonRole } from '@salon/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useGuardedMutation } from '../../../../components/one-time-code/use-guarded-mutation.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { membersMessages } from '../../../../i18n/members.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useSession } from '../../../../lib/use-session.ts'

/** What somebody decides about the people of a salon; all of it needs a fresh code. */
export type MemberChange =
  | { kind: 'changeRole'; userId: string; role: SalonRole }
  | { kind: 'remove'; userId: string }
  | { kind: 'withdraw'; id: string }

/** Who belongs to a salon, and how that is changed. */
export function useMembers(salonId: string, user: UserView) {
  const t = useMessages(membersMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const session = useSession()
  const api = useTRPCClient()
  const { members } = api.salons.manage
  const list = useQuery(trpc.salons.manage.members.list.queryOptions({ salonId }))

  function apply(change: MemberChange): Promise<unknown> {
    if (change.kind === 'withdraw') return members.withdraw.mutate({ salonId, id: change.id })
    const { userId } = change
    if (change.kind === 'remove') return members.remove.mutate({ salonId, userId })
    return members.changeRole.mutate({ salonId, userId, role: change.role })
  }

  async function send(change: MemberChange): Promise<void> {
    await apply(change)
    // what she sees of the salon follows her own role
    if (change.kind !== 'withdraw' && change.userId === user.id)
      session.setUser(await api.accounts.me.query())
  }

  const change = useGuardedMutation(user, {
    mutationFn: send,
    onSuccess: (_answer, { kind }) => showToast(doneOf(kind)),
    // what was refused may have been changed by somebody else
    onSettled: () => queryClient.invalidateQueries(trpc.salons.manage.members.pathFilter()),
  })

  function doneOf(kind: MemberChange['kind']): string {
    if (kind === 'withdraw') return t.withdrawn
    return kind === 'remove' ? t.removed : t.roleChanged
  }

  return { list, change }
}
