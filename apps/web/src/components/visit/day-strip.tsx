import type { DayView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { IconButton } from '../ui/icon-button.tsx'

export interface StripDay {
  date: LocalDate
  /** `undefined` while unknown. */
  day: DayView | undefined
  isClosed: boolean
  /** Said instead of the weekday. */
  name: string | undefined
}

export interface DayStripProps {
  days: readonly StripDay[]
  selected: LocalDate | undefined
  onSelect: (date: LocalDate) => void
  /** `null` at either end. */
  onEarlier: (() => void) | null
  onLater: (() => void) | null
  onEarlierIntent: () => void
  onLaterIntent: () => void
}

/** Two weeks, in one line on a phone and in two on larger screens; each day with how many times are free; a salon's closed days say so. */
export function DayStrip(props: DayStripProps) {
  const { days, selected, onSelect, onEarlier, onLater, onEarlierIntent, onLaterIntent } = props
  const t = useMessages(visitMessages)
  const format = useFormat()
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  const first = days[0]?.date

  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-date="${selected}"]`)
    // Only sideways: scrollIntoView would pull the whole page along.
    if (list.current && chosen) list.current.scrollBy({ left: middle(chosen) - middle(list.current) })
  }, [selected])

  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t.dayStrip}</legend>
      <div className="mb-2 flex items-center gap-1">
        <p className="grow text-sm font-semibold text-muted">
          {first && format.date(selected ?? first, 'month')}
        </p>
        <IconButton
          label={t.earlierDays}
          disabled={!onEarlier}
          onClick={onEarlier ?? undefined}
          onPointerEnter={onEarlierIntent}
          onFocus={onEarlierIntent}
        >
          <ChevronRight aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <IconButton
          label={t.laterDays}
          disabled={!onLater}
          onClick={onLater ?? undefined}
          onPointerEnter={onLaterIntent}
          onFocus={onLaterIntent}
        >
          <ChevronLeft aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
      </div>
      <div
        ref={list}
        className="-mx-4 flex snap-x gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:grid sm:grid-cols-7 sm:px-0"
      >
        {days.map((each) => (
          <DayOption
            key={each.date}
            {...each}
            name={name}
            alias={each.name}
            isSelected={each.date === selected}
            onSelect={() => onSelect(each.date)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function middle(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

interface DayOptionProps extends Omit<StripDay, 'name'> {
  name: string
  alias: string | undefined
  isSelected: boolean
  onSelect: () => void
}

function DayOption({ date, day, isClosed, name, alias, isSelected, onSelect }: DayOptionProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const count = day?.slots.length
  const isEmpty = isClosed || count === 0
  const news = isClosed ? t.closed : count === 0 ? t.full : count === undefined ? '' : t.freeShort(count)
  const spoken = isClosed ? t.closed : count === 0 ? t.full : count === undefined ? '' : t.freeTimes(count)
  return (
    <label
      data-date={date}
      className={clsx(
        'pressable relative grid w-18 shrink-0 snap-start justify-items-center rounded-lg border px-1 py-2 text-center leading-snug sm:w-auto',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        isSelected
          ? 'border-brand bg-brand text-on-brand'
          : 'border-line bg-surface hover:border-line-strong',
        isEmpty && !isSelected && 'bg-transparent text-muted',
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isSelected}
        onChange={onSelect}
        className="sr-only"
        aria-label={[alias, format.date(date, 'full'), spoken].filter(Boolean).join(', ')}
      />
      <span aria-hidden className="text-xs font-medium">
        {alias ?? format.date(date, 'weekdayShort')}
      </span>
      <span aria-hidden className={clsx('text-xl font-bold', isEmpty && !isSelected && 'font-medium')}>
        {format.date(date, 'dayOfMonth')}
      </span>
      <span
        aria-hidden
        className={clsx('min-h-[1lh] text-xs whitespace-nowrap', !isSelected && !isEmpty && 'text-success')}
      >
        {news}
      </span>
    </label>
  )
}
