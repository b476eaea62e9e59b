import type { NumbersView } from '@salon/contract'
import { Price } from '../../../components/price.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useFormat } from '../../../lib/format.ts'
import { TimePlot } from './time-plot.tsx'

const MOST_STARS = 5

const priceOf = (halalas: number) => <Price halalas={halalas} />

/** What goes by the day, week or month: takings, visits, clients and ratings, as far as there are any. */
export function TimePlots({ numbers: { units, unit, now } }: { numbers: NumbersView }) {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const frame = { unit, dates: units.map(({ date }) => date), range: { from: now.from, to: now.to } }
  // another range is looked at from its end
  const rangeKey = `${unit} ${now.from} ${now.to}`
  const amounts = (values: number[]) => ({ values, words: values.map(format.priceText) })
  const counts = (values: number[]) => ({ values, words: values.map(format.count) })
  return (
    <div key={rangeKey} className="grid gap-4">
      <TimePlot
        {...frame}
        title={t.allTakings}
        ofScale={priceOf}
        series={[
          {
            ...{ name: t.takings, text: t.takingsText, colour: 'bg-brand' },
            ...amounts(units.map(({ takingsHalalas }) => takingsHalalas)),
          },
          {
            ...{ name: t.atSalon, text: t.atSalonText, colour: 'bg-muted' },
            ...amounts(units.map(({ atSalonHalalas }) => atSalonHalalas)),
          },
        ]}
      />
      <TimePlot
        {...frame}
        title={t.visitsOverTime}
        ofScale={format.count}
        series={[
          { name: t.visits, colour: 'bg-brand', ...counts(units.map(({ visitCount }) => visitCount)) },
          { name: t.noShows, colour: 'bg-muted', ...counts(units.map(({ noShowCount }) => noShowCount)) },
        ]}
      />
      {now.newClientCount + now.returningClientCount > 0 && (
        <TimePlot
          {...frame}
          title={t.clientsOverTime}
          ofScale={format.count}
          series={[
            {
              ...{ name: t.newClients, text: t.newClientsText, colour: 'bg-brand' },
              ...counts(units.map(({ newClientCount }) => newClientCount)),
            },
            {
              ...{ name: t.returningClients, colour: 'bg-muted' },
              ...counts(units.map(({ returningClientCount }) => returningClientCount)),
            },
          ]}
        />
      )}
      {now.ratingCount > 0 && (
        <TimePlot
          {...frame}
          title={t.ratingsOverTime}
          ofScale={format.count}
          highest={MOST_STARS}
          series={[
            {
              ...{ name: t.rating, text: t.ratingText, colour: 'bg-brand' },
              values: units.map(({ ratingAverage }) => ratingAverage),
              words: units.map(({ ratingAverage, ratingCount }) =>
                ratingAverage === null
                  ? t.unrated
                  : t.ratingOf(format.rating(ratingAverage), format.count(ratingCount)),
              ),
            },
          ]}
        />
      )}
    </div>
  )
}
