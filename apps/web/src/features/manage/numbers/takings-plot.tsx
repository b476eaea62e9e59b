import type { NumbersView } from '@salon/contract'
import type { LocalDate, RangeUnit } from '@salon/domain'
import { Price } from '../../../components/price.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useFormat } from '../../../lib/format.ts'

export interface TakingsPlotProps {
  takings: NumbersView['takings']
  unit: RangeUnit
}

/** Takings online and at the salon as two bars for each day, week or month, the first where reading begins; the same as a table for readers. */
export function TakingsPlot({ takings, unit }: TakingsPlotProps) {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const [first, last] = [takings[0], takings.at(-1)]
  const highest = Math.max(0, ...takings.flatMap(({ halalas, atSalonHalalas }) => [halalas, atSalonHalalas]))
  const lowest = Math.min(0, ...takings.map(({ halalas }) => halalas))
  const nameOf = (date: LocalDate) => format.date(date, unit === 'month' ? 'month' : 'date')
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-lg">{t.allTakings}</h2>
      <dl className="grid gap-1 text-sm text-muted">
        <Legend colour="bg-brand" name={t.takings} text={t.takingsText} />
        <Legend colour="bg-muted" name={t.atSalon} text={t.atSalonText} />
      </dl>
      <div aria-hidden className="grid gap-1 text-xs text-muted">
        <Price halalas={highest} />
        <div className="flex h-40 items-stretch gap-px border-y border-line">
          {takings.map(({ date, halalas, atSalonHalalas }) => (
            <span
              key={date}
              title={`${nameOf(date)}: ${format.amount(halalas)} + ${format.amount(atSalonHalalas)}`}
              className="flex min-w-0 flex-1 hover:bg-sunken"
            >
              <Bar colour="bg-brand" {...{ halalas, highest, lowest }} />
              <Bar colour="bg-muted" halalas={atSalonHalalas} {...{ highest, lowest }} />
            </span>
          ))}
        </div>
        {lowest < 0 && <Price halalas={lowest} />}
        <p className="flex justify-between gap-4">
          <span>{first && nameOf(first.date)}</span>
          {last !== first && <span>{last && nameOf(last.date)}</span>}
        </p>
      </div>
      {/* a table takes the width of its words, also where nobody sees it */}
      <div className="sr-only">
        <table>
          <caption>{t.allTakings}</caption>
          <thead>
            <tr>
              <th scope="col">{t.units[unit]}</th>
              <th scope="col">{t.takings}</th>
              <th scope="col">{t.atSalon}</th>
            </tr>
          </thead>
          <tbody>
            {takings.map(({ date, halalas, atSalonHalalas }) => (
              <tr key={date}>
                <th scope="row">{nameOf(date)}</th>
                <td>{format.priceText(halalas)}</td>
                <td>{format.priceText(atSalonHalalas)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Which bars are what, and what counts. */
function Legend({ colour, name, text }: { colour: string; name: string; text: string }) {
  return (
    <div>
      <dt className="inline font-semibold">
        <span aria-hidden className={`me-1.5 inline-block size-3 rounded-sm ${colour}`} />
        {name}:
      </dt>{' '}
      <dd className="inline">{text}</dd>
    </div>
  )
}

interface BarProps {
  colour: string
  halalas: number
  highest: number
  lowest: number
}

/** Grows up from zero, or down where more was given back than taken. */
function Bar({ colour, halalas, highest, lowest }: BarProps) {
  const percentOf = (part: number) => (highest === lowest ? 0 : (100 * part) / (highest - lowest))
  const isLoss = halalas < 0
  return (
    <span className="relative min-w-0 flex-1">
      <span
        className={`absolute inset-x-0 ${isLoss ? 'rounded-b-sm bg-danger' : `rounded-t-sm ${colour}`}`}
        style={{
          insetBlockEnd: `${percentOf((isLoss ? halalas : 0) - lowest)}%`,
          blockSize: `${percentOf(Math.abs(halalas))}%`,
        }}
      />
    </span>
  )
}
