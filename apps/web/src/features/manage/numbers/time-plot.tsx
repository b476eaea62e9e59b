import { clsx } from 'clsx'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { Card } from '../../../components/ui/card.tsx'
import { useLocale, useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { type UnitsFrame, useUnitNames } from './unit-name.ts'

export interface PlotSeries {
  name: string
  /** What counts in it. */
  text?: string
  colour: 'bg-brand' | 'bg-muted'
  /** One for each date; `null` leaves a gap. */
  values: readonly (number | null)[]
  /** The same in words. */
  words: readonly string[]
}

export interface TimePlotProps extends UnitsFrame {
  title: string
  series: readonly PlotSeries[]
  /** An end of the scale. */
  ofScale: (value: number) => ReactNode
  /** The upper end of the scale, where it is not the highest value. */
  highest?: number
}

/** More bars than this stand without gaps, which would take their width. */
const MOST_APART = 100

/**
 * Bars side by side for each day, week or month, the first where reading begins; the same as a table for readers. The values of one
 * are shown: the last, until another is pressed, pointed at or gone to with the arrow keys.
 */
export function TimePlot({ title, unit, dates, range, series, ofScale, ...scale }: TimePlotProps) {
  const t = useMessages(numbersMessages)
  const names = useUnitNames({ unit, dates, range })
  const locale = useLocale()
  const [chosen, setChosen] = useState(dates.length - 1)
  const values = series.flatMap((each) => each.values.map((value) => value ?? 0))
  const [highest, lowest] = [scale.highest ?? Math.max(0, ...values), Math.min(0, ...values)]
  const spoken = series.map(({ name, words }) => t.isWorth(name, words[chosen] ?? '')).join(t.andThen)

  function step(event: KeyboardEvent<HTMLElement>): void {
    const to = indexAfter(event.key, { chosen, last: dates.length - 1, isMirrored: locale === 'ar' })
    if (to === undefined) return
    event.preventDefault()
    setChosen(to)
  }

  function point({ target, pointerId }: PointerEvent<HTMLElement>): void {
    if (!(target instanceof Element)) return
    // a finger that goes on is over other bars
    if (target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId)
    const bar = target.closest<HTMLElement>('[data-bar]')?.dataset['bar']
    if (bar !== undefined) setChosen(Number(bar))
  }

  return (
    <Card data-plot={title} className="grid gap-3 p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{title}</h2>
        <p className="text-sm font-semibold">{names[chosen] ?? ''}</p>
      </div>
      <dl data-shown className="grid gap-1 text-sm">
        {series.map(({ name, text, colour, words }) => (
          <div key={name}>
            <dt className="inline text-muted">
              <span aria-hidden className={`me-1.5 inline-block size-3 rounded-sm ${colour}`} />
              {name}:
            </dt>{' '}
            <dd className="inline font-semibold">{words[chosen]}</dd>
            {text && <dd className="text-xs text-muted">{text}</dd>}
          </div>
        ))}
      </dl>
      <div className="grid gap-1 text-xs text-muted">
        <span aria-hidden>{ofScale(highest)}</span>
        <div
          role="slider"
          tabIndex={0}
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={dates.length - 1}
          aria-valuenow={chosen}
          aria-valuetext={t.isWorth(names[chosen] ?? '', spoken)}
          onKeyDown={step}
          onPointerDown={point}
          onPointerMove={point}
          className={clsx(
            'flex h-40 touch-pan-y items-stretch border-y border-line',
            dates.length <= MOST_APART && 'gap-px',
          )}
        >
          {dates.map((date, index) => (
            <span
              key={date}
              data-bar={index}
              className={clsx('flex min-w-0 flex-1', index === chosen && 'bg-sunken')}
            >
              {series.map(({ name, colour, values: of }) => (
                <Bar key={name} colour={colour} value={of[index] ?? null} {...{ highest, lowest }} />
              ))}
            </span>
          ))}
        </div>
        {lowest < 0 && <span aria-hidden>{ofScale(lowest)}</span>}
        <p aria-hidden className="flex justify-between gap-4">
          <span>{names[0]}</span>
          {dates.length > 1 && <span>{names.at(-1)}</span>}
        </p>
      </div>
      {/* a table takes the width of its words, also where nobody sees it */}
      <div className="sr-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {[t.units[unit], ...series.map(({ name }) => name)].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dates.map((date, index) => (
              <tr key={date}>
                <th scope="row">{names[index]}</th>
                {series.map(({ name, words }) => (
                  <td key={name}>{words[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Where a key leads; `undefined` for those that lead nowhere. */
function indexAfter(
  key: string,
  { chosen, last, isMirrored }: { chosen: number; last: number; isMirrored: boolean },
): number | undefined {
  const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === forward || key === 'ArrowUp') return Math.min(last, chosen + 1)
  if (key.startsWith('Arrow')) return Math.max(0, chosen - 1)
  return undefined
}

interface BarProps {
  colour: string
  value: number | null
  highest: number
  lowest: number
}

/** Grows up from zero, or down where it is less. */
function Bar({ colour, value, highest, lowest }: BarProps) {
  const percentOf = (part: number) => (highest === lowest ? 0 : (100 * part) / (highest - lowest))
  const isLoss = value !== null && value < 0
  return (
    <span className="relative min-w-0 flex-1">
      {value !== null && (
        <span
          className={`absolute inset-x-0 ${isLoss ? 'rounded-b-sm bg-danger' : `rounded-t-sm ${colour}`}`}
          style={{
            insetBlockEnd: `${percentOf((isLoss ? value : 0) - lowest)}%`,
            blockSize: `${percentOf(Math.abs(value))}%`,
          }}
        />
      )}
    </span>
  )
}
