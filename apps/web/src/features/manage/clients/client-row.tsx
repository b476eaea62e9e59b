import type { ClientView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { Phone } from '../../../components/phone.tsx'
import { Price } from '../../../components/price.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'

export interface ClientRowProps {
  client: ClientView
  timeZone: string
  onOpen: () => void
}

/** A client among others; the whole line opens her. */
export function ClientRow({ client, timeZone, onOpen }: ClientRowProps) {
  const t = useMessages(clientsMessages)
  const format = useFormat()
  const { lastVisitAt, comingVisitAt, visitCount, noShowCount, takingsHalalas } = client
  const day = (at: Instant) => format.date({ at, timeZone }, 'date')
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="flex w-full items-start gap-3 px-4 py-3 text-start -outline-offset-3 hover:bg-sunken sm:px-5"
    >
      <span className="min-w-0 grow leading-snug">
        <span className="block truncate font-semibold">
          <bdi>{client.name || t.noName}</bdi>
        </span>
        <span className="block text-sm text-muted">
          <Phone phone={client.phone} />
        </span>
        <span className="block text-sm text-muted">
          {lastVisitAt ? t.lastVisit(day(lastVisitAt)) : t.noVisitYet}
        </span>
        {comingVisitAt && (
          <span className="block text-sm text-brand">{t.comingVisit(day(comingVisitAt))}</span>
        )}
      </span>
      <span className="grid shrink-0 justify-items-end gap-1 text-sm">
        {takingsHalalas !== null && <Price halalas={takingsHalalas} className="text-base font-bold" />}
        {visitCount > 0 && <span className="text-muted">{t.visits(visitCount)}</span>}
        {noShowCount > 0 && <Badge tone="warning">{t.noShows(noShowCount)}</Badge>}
      </span>
    </button>
  )
}
