import type { SalonProfile } from '@salon/contract'
import { CoverArt } from '../../components/cover-art.tsx'
import { Badge } from '../../components/ui/badge.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { windowsOn } from '../../lib/opening-hours.ts'
import { useOpeningTexts } from './use-opening-texts.ts'

export function SalonHeader({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const openingTexts = useOpeningTexts()
  const { today, openNow } = salon.hours
  const place = [localized(salon.district), localized(salon.city.name)].filter(Boolean).join(t.listComma)
  return (
    <header className="mx-auto max-w-page sm:px-4 sm:pt-5">
      <CoverArt seed={salon.id} className="block h-52 w-full sm:h-80 sm:rounded-xl" />
      <div className="relative -mt-7 grid gap-2 rounded-t-xl bg-page px-4 pt-6 sm:mt-0 sm:bg-transparent sm:px-0">
        <div className="flex flex-wrap gap-2">
          <Badge tone="brand">{t.audiences[salon.audience]}</Badge>
          <Badge tone={openNow ? 'success' : 'neutral'}>{openNow ? t.openNow : t.closedNow}</Badge>
        </div>
        <h1 className="text-3xl">{localized(salon.name)}</h1>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          <a href="#reviews" className="inline-flex min-h-11 items-center rounded-sm sm:min-h-0">
            <Rating average={salon.ratingAverage} count={salon.ratingCount} />
          </a>
          <span>{place}</span>
          <span>{t.hoursToday(openingTexts(windowsOn(salon.hours, today)).join(t.listComma))}</span>
        </p>
        {localized(salon.about) && <p className="max-w-prose text-muted">{localized(salon.about)}</p>}
      </div>
    </header>
  )
}
