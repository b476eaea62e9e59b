import { MAX_CLIENT_NOTE } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { Textarea } from '../../../components/ui/field.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { SettingsForm } from '../set-up/settings-form.tsx'
import { useSettings } from '../set-up/use-settings.ts'

export interface ClientNoteProps {
  salonId: string
  /** Of any of the client's bookings. */
  id: string
}

/** What the salon's people wrote down about a client, to read and to change. */
export function ClientNote({ salonId, id }: ClientNoteProps) {
  const t = useMessages(clientsMessages)
  const { clients } = useTRPC().salons.manage
  const { saveNote } = useTRPCClient().salons.manage.clients
  const options = clients.readNote.queryOptions({ salonId, id })
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: (note) => note,
    read: ({ text }) => ({ settings: { text: text.trim() } }),
    isLostBySearch: true,
    save: (edit) => saveNote.mutate({ salonId, id, ...edit }),
  })
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={({ text }) => [{ label: t.note, text }]}>
      {({ text }) => (
        <Textarea
          label={t.note}
          hint={t.noteHint}
          maxLength={MAX_CLIENT_NOTE}
          value={text}
          onChange={({ target }) => form.change({ text: target.value })}
        />
      )}
    </SettingsForm>
  )
}
