import { MAX_REPLY } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { Textarea } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { officeReviewsMessages } from '../../../i18n/office-reviews.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { SettingsForm } from '../set-up/settings-form.tsx'
import { useSettings } from '../set-up/use-settings.ts'
import { useReviewsChanged } from './use-reviews-changed.ts'

export interface ReplyFormProps {
  salonId: string
  /** Of the review. */
  id: string
  onSaved: () => void
}

/** What the salon answers under a review; emptied, it is taken back. */
export function ReplyForm({ salonId, id, onSaved }: ReplyFormProps) {
  const t = useMessages(officeReviewsMessages)
  const changed = useReviewsChanged()
  const { reply } = useTRPCClient().salons.manage.reviews
  const options = useTRPC().salons.manage.reviews.readReply.queryOptions({ salonId, id })
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: (settings) => settings,
    read: ({ text }) => ({ settings: { text: text.trim() } }),
    async save(edit) {
      const saved = await reply.mutate({ salonId, id, ...edit })
      await changed()
      onSaved()
      return saved
    },
  })
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={({ text }) => [{ label: t.yourReply, text }]}>
      {({ text }) => (
        <Textarea
          label={t.yourReply}
          hint={t.replyHint}
          maxLength={MAX_REPLY}
          value={text}
          onChange={({ target }) => form.change({ text: target.value })}
        />
      )}
    </SettingsForm>
  )
}
