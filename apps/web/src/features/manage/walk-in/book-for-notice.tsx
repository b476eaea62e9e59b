import type { ClientView } from '@salon/contract'
import { X } from 'lucide-react'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'

/** Whom the next booking is for, until somebody says that it is not. */
export function BookForNotice({ client, onEnd }: { client: ClientView; onEnd: () => void }) {
  const t = useMessages(clientsMessages)
  return (
    <div className="flex items-center justify-between gap-3 rounded-md border border-brand ps-4 print:hidden">
      <p role="status">
        {t.bookingFor} <bdi className="font-semibold">{client.name || t.noName}</bdi>
      </p>
      <IconButton label={t.bookForNobody} onClick={onEnd}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  )
}
