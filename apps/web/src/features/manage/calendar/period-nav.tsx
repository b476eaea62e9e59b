import { addDays, isLocalDate, type LocalDate } from '@salon/domain'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import type { CalendarViewName } from './calendar-search.ts'
import { periodOf, stepDays } from './period.ts'

export interface PeriodNavProps {
  view: CalendarViewName
  date: LocalDate
  today: LocalDate
  onChange: (date: LocalDate) => void
  /** A pointer or the focus comes near the way to another date. */
  onIntent: (date: LocalDate) => void
}

/** Which day or week is shown, and the way to others. */
export function PeriodNav({ view, date, today, onChange, onIntent }: PeriodNavProps) {
  const manage = useMessages(manageMessages)
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const near = (day: LocalDate) => ({ onPointerEnter: () => onIntent(day), onFocus: () => onIntent(day) })
  const [before, after] = [addDays(date, -stepDays(view)), addDays(date, stepDays(view))]
  const { from, to } = periodOf(view, date)
  const isDay = view === 'day'
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
      <div className="min-w-48 grow leading-snug">
        <h2 className="text-xl" aria-live="polite">
          {isDay ? format.date(date, 'day') : `${format.date(from, 'short')} – ${format.date(to, 'short')}`}
        </h2>
        <p className="text-sm text-muted">
          {isDay ? format.hijri(date) : `${format.hijri(from)} – ${format.hijri(to)}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1 print:hidden">
        <IconButton
          label={isDay ? manage.dayBefore : t.weekBefore}
          onClick={() => onChange(before)}
          {...near(before)}
        >
          <ChevronRight aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <Button
          variant="secondary"
          className="px-4"
          disabled={from <= today && today <= to}
          onClick={() => onChange(today)}
        >
          {isDay ? manage.today : t.thisWeek}
        </Button>
        <IconButton
          label={isDay ? manage.dayAfter : t.weekAfter}
          onClick={() => onChange(after)}
          {...near(after)}
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
          className="w-40 [&_input]:min-w-0 [&_input]:px-2.5"
        />
      </div>
    </div>
  )
}
