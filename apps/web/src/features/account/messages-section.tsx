import type { MembershipView, UserView } from '@salon/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PromotionsChoice } from '../../components/promotions-choice.tsx'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import { Tick } from '../../components/ui/tick.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useChannels } from '../../lib/use-channels.ts'
import { useSession } from '../../lib/use-session.ts'
import { Choice } from './choice.tsx'
import { Section } from './section.tsx'

/** Which messages come, and how. A choice takes effect at once. */
export function MessagesSection({ user }: { user: UserView }) {
  const t = useMessages(accountMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const channels = useChannels()
  const update = useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: (changed) => {
        session.setUser(changed)
        showToast(common.saved)
      },
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  return (
    <Section title={t.messages}>
      {channels.length > 1 && (
        <Choice label={t.channel}>
          <SegmentedControl
            label={t.channel}
            options={channels.map((value) => ({ value, label: t.channels[value] }))}
            value={
              update.isPending
                ? (update.variables.preferredChannel ?? user.preferredChannel)
                : user.preferredChannel
            }
            onValueChange={(preferredChannel) => update.mutate({ preferredChannel })}
          />
        </Choice>
      )}
      <p className="text-sm text-muted">{t.messagesLanguage(t.languages[user.locale])}</p>
      <PromotionsChoice how="account" />
      {user.memberships.map((membership) => (
        <SalonMessages key={membership.salonId} membership={membership} />
      ))}
    </Section>
  )
}

/** For who works in a salon: whether its own messages come to her. */
function SalonMessages({ membership: { salonId, name } }: { membership: MembershipView }) {
  const t = useMessages(accountMessages)
  const localized = useLocalized()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const mine = useQuery(trpc.notifications.manage.mine.queryOptions({ salonId }))
  const change = useMutation(
    trpc.notifications.manage.setMine.mutationOptions({
      onSuccess: (changed) =>
        queryClient.setQueryData(trpc.notifications.manage.mine.queryKey({ salonId }), changed),
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  if (!mine.data) return null
  return (
    <Tick
      isOn={mine.data.wanted}
      isBusy={change.isPending}
      onChange={(wanted) => change.mutate({ salonId, wanted })}
    >
      {t.salonMessages(localized(name))}
    </Tick>
  )
}
