import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { Input } from '../../../../components/ui/field.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import type { TypedWindow } from './hours-draft.ts'
import { useDayName } from './use-day-name.ts'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]
const USUAL = { from: '10:00', to: '22:00' }
const MOST_A_DAY = 6

export interface WeekEditorProps {
  windows: readonly TypedWindow[]
  error: string | null
  onChange: (windows: TypedWindow[]) => void
}

/** The hours of each day of the week, Sunday first. */
export function WeekEditor({ windows, error, onChange }: WeekEditorProps) {
  const t = useMessages(setUpMessages)
  const dayName = useDayName()
  const ofDay = (weekday: number) => windows.filter((window) => window.weekday === weekday)
  const replace = (before: TypedWindow, changes: Partial<TypedWindow>) =>
    onChange(windows.map((window) => (window === before ? { ...window, ...changes } : window)))
  const edge = (window: TypedWindow, name: 'from' | 'to', label: string) => (
    <Input
      label={label}
      isLabelHidden
      type="time"
      value={window[name]}
      onChange={(event) => replace(window, { [name]: event.target.value })}
      className="min-w-0 grow grid-cols-1 [&_input]:px-2"
    />
  )
  const sundays = ofDay(0)
  return (
    <div className="grid gap-2">
      {WEEKDAYS.map((weekday) => {
        const day = dayName(weekday)
        return (
          <fieldset key={weekday} className="grid min-w-0 grid-cols-1 gap-2 border-b border-line pb-2">
            <legend className="pt-2 text-sm font-semibold">{day}</legend>
            {ofDay(weekday).length === 0 && <p className="text-sm text-muted">{t.closedDay}</p>}
            {ofDay(weekday).map((window, index) => (
              <div key={index} className="flex items-end gap-2">
                {edge(window, 'from', t.opensOn(day))}
                {edge(window, 'to', t.closesOn(day))}
                <IconButton
                  label={t.removeHours(day)}
                  onClick={() => onChange(windows.filter((each) => each !== window))}
                >
                  <X aria-hidden className="size-5" />
                </IconButton>
              </div>
            ))}
            {ofDay(weekday).length < MOST_A_DAY && (
              <Button
                variant="quiet"
                icon={<Plus aria-hidden className="size-4" />}
                aria-label={t.addHoursOn(day)}
                onClick={() => onChange([...windows, { weekday, ...USUAL }])}
                className="justify-self-start"
              >
                {t.addHours}
              </Button>
            )}
          </fieldset>
        )
      })}
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
