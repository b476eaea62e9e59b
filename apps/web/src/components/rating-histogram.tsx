import type { SalonProfile } from '@salon/contract'
import { Star } from 'lucide-react'
import { useMessages } from '../i18n/locale.ts'
import { commonMessages } from '../i18n/common.ts'
import { useFormat } from '../lib/format.ts'

/** How the stars spread, five first. */
export function RatingHistogram({ histogram }: { histogram: SalonProfile['ratingHistogram'] }) {
  const t = useMessages(commonMessages)
  const format = useFormat()
  const total = histogram.reduce((sum, count) => sum + count, 0)
  return (
    <dl className="grid grow gap-1.5 text-sm">
      {histogram
        .map((count, index) => ({ stars: index + 1, count }))
        .toReversed()
        .map(({ stars, count }) => (
          <div key={stars} className="flex items-center gap-3">
            <dt className="flex w-9 items-center gap-1">
              <span className="sr-only">{t.starsLabel(stars)}</span>
              <span aria-hidden>{stars}</span>
              <Star aria-hidden className="size-3.5 fill-star text-star" />
            </dt>
            <dd className="flex grow items-center gap-3">
              <span aria-hidden className="h-2 grow overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-star"
                  style={{ inlineSize: `${total > 0 ? (count / total) * 100 : 0}%` }}
                />
              </span>
              <span className="w-8 text-end text-muted">{format.count(count)}</span>
            </dd>
          </div>
        ))}
    </dl>
  )
}
