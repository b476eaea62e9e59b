import { addDays, isLocalDate, type LocalDate } from '@salon/domain'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'

export interface DayNavProps {
  date: LocalDate
  today: LocalDate
  onChange: (date: LocalDate) => void
  /** A pointer or the focus comes near the way to another day. */
  onIntent: (date: LocalDate) => void
}

/** Which day is shown, and the way to others. */
export function DayNav({ date, today, onChange, onIntent }: DayNavProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const near = (day: LocalDate) => ({ onPointerEnter: () => onIntent(day), onFocus: () => onIntent(day) })
  const [before, after] = [addDays(date, -1), addDays(date, 1)]
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
      <div className="min-w-48 grow leading-snug">
        <h2 className="text-xl" aria-live="polite">
          {format.date(date, 'day')}
        </h2>
        <p className="text-sm text-muted">{format.hijri(date)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <IconButton label={t.dayBefore} onClick={() => onChange(before)} {...near(before)}>
          <ChevronRight aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <Button
          variant="secondary"
          className="px-4"
          disabled={date === today}
          onClick={() => onChange(today)}
        >
          {t.today}
        </Button>
        <IconButton label={t.dayAfter} onClick={() => onChange(after)} {...near(after)}>
          <ChevronLeft aria-hidden className="size-5 ltr:-scale-x-100" />
        </IconButton>
        <Input
          type="date"
          label={t.chooseDay}
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
