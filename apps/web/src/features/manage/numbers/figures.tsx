import type { RangeNumbers } from '@salon/contract'
import type { ReactNode } from 'react'
import { Price } from '../../../components/price.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useFormat } from '../../../lib/format.ts'

const FIGURES = [
  ...(['takings', 'atSalon', 'utilisation', 'visits', 'newClients'] as const),
  ...(['returningClients', 'noShows', 'cancellations', 'rating'] as const),
] as const

/** The figures of a range, each with what it was in as many days before. */
export function Figures({ now, before }: { now: RangeNumbers; before: RangeNumbers }) {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const [values, valuesBefore] = [useValues(now), useValues(before)]
  return (
    <section aria-labelledby="figures" className="grid gap-2">
      <h2 id="figures" className="sr-only">
        {t.figures}
      </h2>
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {FIGURES.map((figure) => (
          <div key={figure} className="rounded-lg border border-line bg-surface p-4 shadow-card">
            <dt className="text-sm text-muted">{t[figure]}</dt>
            <dd className="text-xl font-bold">{values[figure]}</dd>
            {(figure === 'newClients' || figure === 'returningClients') && (
              <dd className="text-xs text-muted">{t.clientTexts[figure]}</dd>
            )}
            <dd className="text-xs text-muted">
              {t.before} {valuesBefore[figure]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">
        {t.comparedWith(format.date(before.from, 'date'), format.date(before.to, 'date'))}
      </p>
    </section>
  )
}

function useValues(of: RangeNumbers): Record<(typeof FIGURES)[number], ReactNode> {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const { bookedMinutes, offeredMinutes, ratingAverage, ratingCount } = of
  return {
    takings: <Price halalas={of.takingsHalalas} />,
    atSalon: <Price halalas={of.atSalonHalalas} />,
    utilisation:
      offeredMinutes === 0 ? t.offersNothing : t.percent(Math.round((100 * bookedMinutes) / offeredMinutes)),
    visits: format.count(of.visitCount),
    newClients: format.count(of.newClientCount),
    returningClients: format.count(of.returningClientCount),
    noShows: format.count(of.noShowCount),
    cancellations: format.count(of.cancellationCount),
    rating:
      ratingAverage === null
        ? t.unrated
        : t.ratingOf(format.rating(ratingAverage), format.count(ratingCount)),
  }
}
