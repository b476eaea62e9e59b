import type { SalonCard as Salon } from '@salon/contract'
import { type Instant, type LocalDate, localDateAt, minuteOfInstant } from '@salon/domain'
import { Clock, MapPin } from 'lucide-react'
import { memo } from 'react'
import { CoverArt } from '../../components/cover-art.tsx'
import { Price } from '../../components/price.tsx'
import { Badge } from '../../components/ui/badge.tsx'
import { Card } from '../../components/ui/card.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { usePrefetchSalon } from '../../lib/use-salon.ts'
import { SEARCH_TIME_ZONE } from './discover-days.ts'

export interface SalonCardProps {
  salon: Salon
  /** In the zone of the search. */
  today: LocalDate
}

/** A salon among the results. Far below the fold the browser skips drawing it. */
export const SalonCard = memo(function SalonCard({ salon, today }: SalonCardProps) {
  const t = useMessages(discoverMessages)
  const format = useFormat()
  const localized = useLocalized()
  const prefetch = usePrefetchSalon(salon.slug)
  const place = [localized(salon.district), localized(salon.city.name)].filter(Boolean).join(t.listComma)
  return (
    <Card className="group relative flex h-full flex-col overflow-hidden transition-shadow [contain-intrinsic-size:auto_21rem] [content-visibility:auto] hover:shadow-raised">
      <div className="relative aspect-5/3 overflow-hidden">
        <CoverArt
          seed={salon.id}
          className="size-full transition-transform duration-500 group-hover:scale-103"
        />
        <Badge className="absolute start-3 top-3 bg-surface text-ink">{t.audiences[salon.audience]}</Badge>
      </div>
      <div className="flex grow flex-col gap-1 p-4">
        <div className="flex items-start gap-2">
          <h2 className="grow text-lg leading-snug">
            <Link to="/s/:slug" params={{ slug: salon.slug }} className="cover-link" onIntent={prefetch}>
              {localized(salon.name)}
            </Link>
          </h2>
          <Rating average={salon.ratingAverage} count={salon.ratingCount} />
        </div>
        <p className="flex items-center gap-1 text-sm text-muted">
          <MapPin aria-hidden className="size-4 shrink-0" />
          {place}
          {salon.distanceKm !== null && <span>· {format.distance(salon.distanceKm)}</span>}
        </p>
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 pt-2 text-sm">
          {salon.fromPriceHalalas !== null && (
            <span className="text-muted">
              {t.from} <Price halalas={salon.fromPriceHalalas} className="font-semibold text-ink" />
            </span>
          )}
          {salon.nextFreeAt && (
            <span className="flex items-center gap-1 font-semibold text-success">
              <Clock aria-hidden className="size-4" />
              <NextFree at={salon.nextFreeAt} today={today} />
            </span>
          )}
        </div>
      </div>
    </Card>
  )
})

function NextFree({ at, today }: { at: Instant; today: LocalDate }) {
  const format = useFormat()
  const date = localDateAt(SEARCH_TIME_ZONE, minuteOfInstant(at))
  return (
    <span>
      {format.relativeDay(date, today)} {format.time(at, SEARCH_TIME_ZONE)}
    </span>
  )
}

export function SalonCardSkeleton() {
  return (
    <Card className="overflow-hidden">
      <Skeleton className="aspect-5/3 rounded-none" />
      <div className="grid gap-3 p-4">
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-5 w-1/3" />
      </div>
    </Card>
  )
}
