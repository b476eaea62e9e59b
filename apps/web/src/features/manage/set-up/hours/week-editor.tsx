import { Button } from '../../../../components/ui/button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { DayEditor } from './day-editor.tsx'
import type { TypedWindow } from './hours-draft.ts'
import { useDayName } from './use-day-name.ts'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

export interface WeekEditorProps {
  windows: readonly TypedWindow[]
  error: string | null
  onChange: (windows: TypedWindow[]) => void
}

/** The hours of each day of the week, Sunday first. */
export function WeekEditor({ windows, error, onChange }: WeekEditorProps) {
  const t = useMessages(setUpMessages)
  const dayName = useDayName()
  const sundays = windows.filter(({ weekday }) => weekday === 0)
  return (
    <div className="grid gap-2">
      {WEEKDAYS.map((weekday) => (
        <DayEditor
          key={weekday}
          day={dayName(weekday)}
          weekday={weekday}
          windows={windows}
          onChange={onChange}
        />
      ))}
      <p className="text-xs text-muted">{t.hoursHint}</p>
      {sundays.length > 0 && (
        <Button
          variant="secondary"
          onClick={() =>
            onChange(WEEKDAYS.flatMap((weekday) => sundays.map((window) => ({ ...window, weekday }))))
          }
          className="justify-self-start"
        >
          {t.likeSunday(dayName(0))}
        </Button>
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
