import { type Instant, isBlocking } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { useTRPC } from '../../../lib/trpc.ts'

/** When a visit is. */
export interface VisitTime {
  startsAt: Instant
  endsAt: Instant
  timeZone: string
}

export interface VisitsThenProps {
  salonId: string
  clientId: string
  time: VisitTime
}

/** That a client has visits already at the time of the one that is entered. Both may be meant, so it keeps nobody from booking. */
export function VisitsThen({ salonId, clientId, time }: VisitsThenProps) {
  const t = useMessages(manageMessages)
  const { listComma } = useMessages(clientsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const trpc = useTRPC()
  const { data } = useQuery(trpc.salons.manage.clients.read.queryOptions({ salonId, id: clientId }))
  const visits = (data?.history ?? []).filter(
    ({ status, startsAt, endsAt }) => isBlocking(status) && startsAt < time.endsAt && endsAt > time.startsAt,
  )
  return (
    <div role="status" className="contents">
      {visits.map(({ bookingId, startsAt, endsAt, staff }) => (
        <p
          key={bookingId}
          className="flex items-start gap-2 rounded-md bg-warning-soft p-3 text-sm font-medium"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          {t.visitThen(
            format.timeRange(startsAt, endsAt, time.timeZone),
            staff.map(localized).join(listComma),
          )}
        </p>
      ))}
    </div>
  )
}
