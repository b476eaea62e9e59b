import type { ClientView } from '@salon/contract'
import { Phone } from '../../../components/phone.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'

/** Who a client is, in two lines. */
export function ClientFacts({ client: { name, phone, visitCount, noShowCount } }: { client: ClientView }) {
  const t = useMessages(clientsMessages)
  return (
    <span className="flex min-w-0 grow items-center gap-3 leading-snug">
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">
          <bdi>{name || t.noName}</bdi>
        </span>
        <span className="block text-sm text-muted">
          <Phone phone={phone} />
        </span>
      </span>
      <span className="grid shrink-0 justify-items-end gap-1 text-sm text-muted">
        {t.visits(visitCount)}
        {noShowCount > 0 && <Badge tone="warning">{t.noShows(noShowCount)}</Badge>}
      </span>
    </span>
  )
}
