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

/** Takings as a bar for each day, week or month, the first where reading begins; the same as a table for readers. */
export function TakingsPlot({ takings, unit }: TakingsPlotProps) {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const [first, last] = [takings[0], takings.at(-1)]
  const highest = Math.max(0, ...takings.map(({ halalas }) => halalas))
  const lowest = Math.min(0, ...takings.map(({ halalas }) => halalas))
  const nameOf = (date: LocalDate) => format.date(date, unit === 'month' ? 'month' : 'date')
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-lg">{t.takings}</h2>
      <p className="text-sm text-muted">{t.takingsText}</p>
      <div aria-hidden className="grid gap-1 text-xs text-muted">
        <Price halalas={highest} />
        <div className="flex h-40 items-stretch gap-px border-y border-line">
          {takings.map(({ date, halalas }) => (
            <Bar
              key={date}
              title={`${nameOf(date)}: ${format.amount(halalas)}`}
              {...{ halalas, highest, lowest }}
            />
          ))}
        </div>
        {lowest < 0 && <Price halalas={lowest} />}
        <p className="flex justify-between gap-4">
          <span>{first && nameOf(first.date)}</span>
          {last !== first && <span>{last && nameOf(last.date)}</span>}
        </p>
      </div>
      <table className="sr-only">
        <caption>{t.takings}</caption>
        <thead>
          <tr>
            <th scope="col">{t.units[unit]}</th>
            <th scope="col">{t.takings}</th>
          </tr>
        </thead>
        <tbody>
          {takings.map(({ date, halalas }) => (
            <tr key={date}>
              <th scope="row">{nameOf(date)}</th>
              <td>{format.priceText(halalas)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

interface BarProps {
  title: string
  halalas: number
  highest: number
  lowest: number
}

/** Grows up from zero, or down where more was given back than taken. */
function Bar({ title, halalas, highest, lowest }: BarProps) {
  const percentOf = (part: number) => (highest === lowest ? 0 : (100 * part) / (highest - lowest))
  const isLoss = halalas < 0
  return (
    <span title={title} className="relative min-w-0 flex-1 hover:bg-sunken">
      <span
        className={`absolute inset-x-0 ${isLoss ? 'rounded-b-sm bg-danger' : 'rounded-t-sm bg-brand'}`}
        style={{
          insetBlockEnd: `${percentOf((isLoss ? halalas : 0) - lowest)}%`,
          blockSize: `${percentOf(Math.abs(halalas))}%`,
        }}
      />
    </span>
  )
}
