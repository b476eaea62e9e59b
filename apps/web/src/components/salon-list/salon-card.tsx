import type { SalonCard as Salon } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { MapPin } from 'lucide-react'
import { memo } from 'react'
import { cardMessages } from '../../i18n/card.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { usePrefetchSalon } from '../../lib/use-salon.ts'
import { CoverArt } from '../cover-art.tsx'
import { FavouriteButton } from '../favourite-button.tsx'
import { Price } from '../price.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { Rating } from '../ui/rating.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { FirstFreeLink } from './first-free-link.tsx'
import type { FirstFree } from './use-first-free.ts'

export interface SalonCardProps {
  salon: Salon
  headingLevel: 2 | 3
  free: FirstFree
  isFreeFailed: boolean
  /** In the zone of the search. */
  today: LocalDate
}

/**
 * A salon in a list. Far from the screen the browser skips drawing it and takes it for as high as it will be: a cover of 5:3
 * and three lines, in a list item that is a container. The card as a whole leads to the salon; its heart, map and first free
 * time lie above.
 */
export const SalonCard = memo(function SalonCard({
  salon,
  headingLevel,
  free,
  isFreeFailed,
  today,
}: SalonCardProps) {
  const t = useMessages(cardMessages)
  const localized = useLocalized()
  const prefetch = usePrefetchSalon(salon.slug)
  const name = localized(salon.name)
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <Card className="group relative flex h-full flex-col overflow-hidden transition-shadow [contain-intrinsic-height:auto_calc(60cqi+8.8rem)] [content-visibility:auto] hover:shadow-raised">
      {/* the link that is followed has the focus */}
      <div className="relative aspect-5/3 overflow-hidden group-has-[.cover-link:focus]:salon-cover">
        <CoverArt
          seed={salon.id}
          className="size-full transition-transform duration-500 group-hover:scale-103"
        />
        <Badge className="absolute start-3 top-3 bg-surface text-ink">{t.audiences[salon.audience]}</Badge>
      </div>
      <div className="flex grow flex-col p-4 pb-3">
        <div className="flex items-start gap-2">
          <Heading className="grow font-display text-lg leading-snug font-semibold">
            <Link to="/s/:slug" params={{ slug: salon.slug }} className="cover-link" onIntent={prefetch}>
              {name}
            </Link>
          </Heading>
          <Rating average={salon.ratingAverage} count={salon.ratingCount} />
        </div>
        <Place salon={salon} />
        <div className="mt-auto flex min-h-11 flex-wrap items-center justify-between gap-x-3 text-sm">
          {salon.fromPriceHalalas !== null && (
            <span className="text-muted">
              {t.from} <Price halalas={salon.fromPriceHalalas} className="font-semibold text-ink" />
            </span>
          )}
          <FirstFreeLink salon={salon} free={free} isFailed={isFreeFailed} today={today} />
        </div>
      </div>
      <FavouriteButton salonId={salon.id} name={name} className="absolute end-2 top-2 z-1 shadow-card" />
    </Card>
  )
})

/** Where it is, and the way there on a map. */
function Place({ salon }: { salon: Salon }) {
  const t = useMessages(cardMessages)
  const format = useFormat()
  const localized = useLocalized()
  const place = [localized(salon.district), localized(salon.city.name)].filter(Boolean).join(t.listComma)
  return (
    <p>
      <a
        href={`https://www.google.com/maps/search/?api=1&query=${salon.latitude},${salon.longitude}`}
        target="_blank"
        rel="noreferrer"
        className="relative z-1 inline-flex min-h-11 items-center gap-1 rounded-sm text-sm text-muted underline-offset-4 hover:text-brand hover:underline"
      >
        <MapPin aria-hidden className="size-4 shrink-0" />
        {place}
        {salon.distanceKm !== null && (
          <span className="whitespace-nowrap">· {format.distance(salon.distanceKm)}</span>
        )}
        <span className="sr-only">{t.onMap(localized(salon.name))}</span>
      </a>
    </p>
  )
}

/** Holds a card's place, to the pixel. */
export function SalonCardSkeleton() {
  return (
    <Card className="overflow-hidden">
      <Skeleton className="aspect-5/3 rounded-none" />
      <div className="p-4 pb-3">
        <Skeleton className="h-6 w-2/3" />
        <div className="flex h-11 items-center">
          <Skeleton className="h-5 w-1/2" />
        </div>
        <div className="flex h-11 items-center justify-between">
          <Skeleton className="h-5 w-20" />
          <Skeleton className="h-11 w-36 rounded-full" />
        </div>
      </div>
    </Card>
  )
}
