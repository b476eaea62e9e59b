import type { ClientDetailsView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { PhoneCall, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Phone } from '../../../components/phone.tsx'
import { Price } from '../../../components/price.tsx'
import { buttonClass } from '../../../components/ui/button.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { ClientNote } from './client-note.tsx'
import { ClientHistory } from './client-history.tsx'

export interface ClientDetailsProps {
  salonId: string
  client: ClientDetailsView
  timeZone: string
  /** The booking over which she is shown, and the way back to it. */
  over: { bookingId: string; onBack: () => void } | undefined
}

/** What a salon knows of a client: numbers, consent, and the bookings so far. */
export function ClientDetails({ salonId, client, timeZone, over }: ClientDetailsProps) {
  const t = useMessages(clientsMessages)
  const format = useFormat()
  const day = (at: Instant | null) => (at ? format.date({ at, timeZone }, 'date') : t.never)
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {client.isPhoneWhole ? (
          <a href={`tel:${client.phone}`} className={buttonClass('secondary')}>
            <PhoneCall aria-hidden className="size-4" />
            <Phone phone={client.phone} />
          </a>
        ) : (
          <Phone phone={client.phone} />
        )}
        <Link
          to="/manage/:salonId"
          params={{ salonId }}
          search={{ client: client.id }}
          className={buttonClass('primary')}
        >
          <Plus aria-hidden className="size-4" />
          {t.book}
        </Link>
      </div>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Fact label={t.facts.visits}>{client.visitCount}</Fact>
        <Fact label={t.facts.noShows}>{client.noShowCount}</Fact>
        {client.takingsHalalas !== null && (
          <Fact label={t.facts.takings}>
            <Price halalas={client.takingsHalalas} />
          </Fact>
        )}
        <Fact label={t.facts.lastVisit}>{day(client.lastVisitAt)}</Fact>
        <Fact label={t.facts.comingVisit}>{day(client.comingVisitAt)}</Fact>
        <Fact label={t.facts.promotions}>{client.hasConsent ? t.agrees : t.agreesNot}</Fact>
      </dl>
      <ClientNote salonId={salonId} id={client.id} />
      <ClientHistory salonId={salonId} history={client.history} timeZone={timeZone} over={over} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}
