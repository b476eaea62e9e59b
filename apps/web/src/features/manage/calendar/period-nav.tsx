import { addDays, isLocalDate, type LocalDate } from '@salon/domain'
import { clsx } from 'clsx'
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import type { CalendarViewName } from './calendar-search.ts'
import { periodOf, stepDays } from './period.ts'

/** On a phone it lies unseen over the date that is written there. */
const DATE_INPUT =
  'max-sm:absolute max-sm:inset-x-9 max-sm:inset-y-0 max-sm:opacity-0 sm:w-40 xl:w-36 print:hidden [&_input]:min-w-0 [&_input]:px-2.5 max-sm:[&_input]:h-full max-sm:[&_input::-webkit-calendar-picker-indicator]:absolute max-sm:[&_input::-webkit-calendar-picker-indicator]:inset-0 max-sm:[&_input::-webkit-calendar-picker-indicator]:size-full'

export interface PeriodNavProps {
  view: CalendarViewName
  date: LocalDate
  today: LocalDate
  onChange: (date: LocalDate) => void
  /** A pointer or the focus comes near the way to another date. */
  onIntent: (date: LocalDate) => void
}

/**
 * Which day or week is shown, and the way to others. On a phone all of it is one row: the date lies between the arrows, and pressing it
 * chooses another.
 */
export function PeriodNav({ view, date, today, onChange, onIntent }: PeriodNavProps) {
  const manage = useMessages(manageMessages)
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const near = (day: LocalDate) => ({ onPointerEnter: () => onIntent(day), onFocus: () => onIntent(day) })
  const [before, after] = [addDays(date, -stepDays(view)), addDays(date, stepDays(view))]
  const { from, to } = periodOf(view, date)
  const isDay = view === 'day'
  return (
    <div className="group relative flex items-center gap-1 sm:grow sm:basis-full sm:flex-wrap sm:gap-x-2 sm:gap-y-3 xl:basis-130 xl:flex-nowrap print:basis-auto">
      <div className="min-w-0 grow rounded-md leading-snug group-has-[input:focus-visible]:outline-3 group-has-[input:focus-visible]:outline-focus max-xl:sm:min-w-48 sm:outline-none!">
        <h2
          className={clsx('text-base leading-tight sm:leading-snug', isDay && 'sm:text-xl')}
          aria-live="polite"
        >
          {isDay ? format.date(date, 'day') : `${format.date(from, 'short')} – ${format.date(to, 'short')}`}
          <ChevronDown aria-hidden className="ms-1 inline size-4 text-muted sm:hidden print:hidden" />
        </h2>
        <p className={clsx('text-xs text-muted', isDay && 'sm:text-sm')}>
          {isDay ? format.hijri(date) : `${format.hijri(from)} – ${format.hijri(to)}`}
        </p>
      </div>
      <div className="flex items-center gap-1 max-sm:contents sm:flex-wrap xl:shrink-0 xl:flex-nowrap print:hidden">
        <IconButton
          label={isDay ? manage.dayBefore : t.weekBefore}
          onClick={() => onChange(before)}
          {...near(before)}
          className="max-sm:-order-1 max-sm:-ms-3 print:hidden"
        >
          <ChevronRight aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <Button
          variant="secondary"
          className="px-4 max-sm:relative max-sm:z-10 max-sm:disabled:hidden print:hidden"
          disabled={from <= today && today <= to}
          onClick={() => onChange(today)}
        >
          {isDay ? manage.today : t.thisWeek}
        </Button>
        <IconButton
          label={isDay ? manage.dayAfter : t.weekAfter}
          onClick={() => onChange(after)}
          {...near(after)}
          className="max-sm:-me-3 print:hidden"
        >
          <ChevronLeft aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <Input
          type="date"
          label={manage.chooseDay}
          isLabelHidden
          value={date}
          onChange={({ target: { value } }) => {
            if (isLocalDate(value)) onChange(value)
          }}
          className={DATE_INPUT}
        />
      </div>
    </div>
  )
}
