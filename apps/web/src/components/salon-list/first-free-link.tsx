import type { SalonCard } from '@salon/contract'
import { daysBetween, type LocalDate, localDateAt, minuteOfInstant } from '@salon/domain'
import { Clock } from 'lucide-react'
import { cardMessages } from '../../i18n/card.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'
import { usePrefetchSalon } from '../../lib/use-salon.ts'
import { writeVisitLines } from '../../lib/visit-lines.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { FirstFree } from './use-first-free.ts'

export interface FirstFreeLinkProps {
  salon: SalonCard
  free: FirstFree
  isFailed: boolean
  /** In the zone of the search. */
  today: LocalDate
}

/** The first free time of a salon, one tap from booking it. Takes the same room before it is known. */
export function FirstFreeLink({ salon, free, isFailed, today }: FirstFreeLinkProps) {
  const t = useMessages(cardMessages)
  const format = useFormat()
  const localized = useLocalized()
  const prefetch = usePrefetchSalon(salon.slug)
  if (!free) return isFailed ? null : <Skeleton className="h-11 w-36 rounded-full" />
  if (!free.startsAt) return <span className="text-sm text-muted">{t.noneFree}</span>
  const { startsAt, line } = free
  const date = localDateAt(SEARCH_TIME_ZONE, minuteOfInstant(startsAt))
  const isNear = daysBetween(today, date) < 2
  const time = format.time(startsAt, SEARCH_TIME_ZONE)
  const lines = line ? writeVisitLines([line]) : undefined
  return (
    <Link
      to="/s/:slug/book"
      params={{ slug: salon.slug }}
      search={{ date, ...(lines && { lines, startsAt }) }}
      onIntent={prefetch}
      className="pressable relative z-1 inline-flex min-h-11 items-center gap-1.5 rounded-full bg-success-soft px-4 text-sm font-semibold whitespace-nowrap text-success hover:bg-success hover:text-surface"
    >
      <Clock aria-hidden className="size-4" />
      <span className="sr-only">{`${t.bookFirstFree(localized(salon.name))} `}</span>
      <span className="first-letter:uppercase">
        {isNear ? format.relativeDay(date, today) : format.date(date, 'short')} {time}
      </span>
      {isNear && <span className="sr-only">{`${t.listComma}${format.date(date, 'day')}`}</span>}
    </Link>
  )
}
