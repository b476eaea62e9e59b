import type { SalonProfile } from '@salon/contract'
import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { CoverArt } from '../../components/cover-art.tsx'
import { FavouriteButton } from '../../components/favourite-button.tsx'
import { Badge } from '../../components/ui/badge.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { mapHref } from '../../components/visit/map-link.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { windowsOn } from '../../lib/opening-hours.ts'
import { useDistanceKm } from '../../lib/use-distance.ts'
import { FirstFree } from './first-free.tsx'
import { OpeningBadge } from './opening-badge.tsx'
import { ShareButton } from './share-button.tsx'
import { useOpeningTexts } from './use-opening-texts.ts'

export interface SalonHeaderProps {
  salon: SalonProfile
  /** Over the picture of ours. */
  children: ReactNode
}

/** The salon at a glance: what it is called, how good, where, and whether one may come now. */
export function SalonHeader({ salon, children }: SalonHeaderProps) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const openingTexts = useOpeningTexts()
  const hours = openingTexts(windowsOn(salon.hours, salon.hours.today)).join(t.listComma)
  return (
    <header className="mx-auto max-w-page sm:px-4 sm:pt-5">
      <div className="relative">
        <CoverArt seed={salon.id} className="salon-cover block h-52 w-full sm:h-60 sm:rounded-xl" />
        {children}
        <div className="absolute end-4 top-4 flex gap-2">
          <ShareButton salon={salon} />
          <FavouriteButton salonId={salon.id} name={localized(salon.name)} className="shadow-card" />
        </div>
      </div>
      <div className="relative -mt-7 grid grid-cols-1 gap-2 rounded-t-xl bg-page px-4 pt-6 sm:mt-0 sm:bg-transparent sm:px-0">
        <div className="flex flex-wrap gap-2">
          <Badge tone="brand">{t.audiences[salon.audience]}</Badge>
          <OpeningBadge salon={salon} />
        </div>
        <h1 className="text-3xl">{localized(salon.name)}</h1>
        <div className="flex flex-wrap items-center gap-x-5 text-sm text-muted">
          <a
            href="#reviews"
            className="inline-flex min-h-11 items-center rounded-sm underline-offset-4 hover:underline"
          >
            <Rating average={salon.ratingAverage} count={salon.ratingCount} />
          </a>
          <Place salon={salon} />
          <span className="inline-flex min-h-11 items-center">{t.hoursToday(hours)}</span>
        </div>
        {localized(salon.about) && <p className="max-w-prose text-muted">{localized(salon.about)}</p>}
        <FirstFree salon={salon} />
      </div>
    </header>
  )
}

/** District and city, on the map with one tap, and how far that is for those who let us know. */
function Place({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const km = useDistanceKm(salon)
  const place = [localized(salon.district), localized(salon.city.name)].filter(Boolean).join(t.listComma)
  return (
    <a
      href={mapHref(salon)}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-11 items-center gap-1 rounded-sm underline-offset-4 hover:underline"
    >
      <MapPin aria-hidden className="size-4 shrink-0" />
      {place}
      {km !== null && <span> · {t.away(format.distance(km))}</span>}
      <span className="sr-only"> ({visit.openMap})</span>
    </a>
  )
}
