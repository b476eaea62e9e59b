import type { SalonProfile, VisitLineInput } from '@salon/contract'
import type { Instant, LocalDate } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { Clock } from 'lucide-react'
import { usePrefetchTimes } from '../../components/visit/use-fortnight.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { businessDateAt } from '../../lib/opening-hours.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { writeVisitLines } from '../../lib/visit-lines.ts'

/** The very first time one could come, for the salon's quickest service; takes its room before it is known. */
export function FirstFree({ salon }: { salon: SalonProfile }) {
  const trpc = useTRPC()
  const localized = useLocalized()
  const { data } = useQuery(trpc.salons.firstFree.queryOptions({ salonIds: [salon.id] }))
  const [free] = data ?? []
  const service = salon.services.find(({ id }) => id === free?.line?.serviceId)
  return (
    <p className="min-h-15 sm:min-h-11">
      {free?.startsAt && free.line && service && (
        <FreeTimeLink
          salon={salon}
          lines={[free.line]}
          date={businessDateAt(salon.hours, salon.timeZone, new Date(free.startsAt))}
          startsAt={free.startsAt}
          what={localized(service.name)}
        />
      )}
    </p>
  )
}

export interface FreeTimeLinkProps {
  salon: SalonProfile
  lines: readonly VisitLineInput[]
  /** The business date of the start. */
  date: LocalDate
  startsAt: Instant
  /** What it is free for, where that is not plain. */
  what?: string
}

/** Leads to a free time with everything chosen. */
export function FreeTimeLink({ salon, lines, date, startsAt, what }: FreeTimeLinkProps) {
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const prefetch = usePrefetchTimes(salon)
  const text = writeVisitLines(lines)
  return (
    <Link
      to="/s/:slug/book"
      params={{ slug: salon.slug }}
      search={{ ...(text && { lines: text }), date, startsAt }}
      onIntent={() => prefetch(lines)}
      className="pressable inline-flex min-h-11 max-w-full animate-fade items-center gap-2 rounded-[1.375rem] bg-success-soft px-4 py-1.5 text-sm text-success hover:underline"
    >
      <Clock aria-hidden className="size-4 shrink-0" />
      <span className="leading-snug">
        {visit.firstFree}:{' '}
        <strong className="font-semibold">
          {format.relativeDay(date, salon.hours.today)} {format.time(startsAt, salon.timeZone)}
        </strong>
        {what && (
          // on a line of its own where both do not stand on one
          <>
            {' · '}
            <span className="inline-block">{what}</span>
          </>
        )}
      </span>
    </Link>
  )
}
