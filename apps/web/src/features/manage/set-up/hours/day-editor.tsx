import { Plus, X } from 'lucide-react'
import { WINDOWS_A_DAY } from '@salon/contract'
import { Button } from '../../../../components/ui/button.tsx'
import { Input } from '../../../../components/ui/field.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useNextFocus } from '../../../../lib/use-next-focus.ts'
import type { TypedWindow } from './hours-draft.ts'

const ADD = ':scope > button'
const USUAL = { from: '10:00', to: '22:00' }

export interface DayEditorProps {
  /** What it is called. */
  day: string
  weekday: number
  /** Also those of other days, which stay. */
  windows: readonly TypedWindow[]
  onChange: (windows: TypedWindow[]) => void
}

/** The hours of one day. */
export function DayEditor({ day, weekday, windows, onChange }: DayEditorProps) {
  const t = useMessages(setUpMessages)
  const focusNext = useNextFocus()
  const ofDay = windows.filter((window) => window.weekday === weekday)
  const replace = (before: TypedWindow, changes: Partial<TypedWindow>) =>
    onChange(windows.map((window) => (window === before ? { ...window, ...changes } : window)))
  const remove = (gone: TypedWindow, button: HTMLElement) => {
    const fields = button.closest('fieldset')
    focusNext(() => fields?.querySelector<HTMLElement>(ADD))
    onChange(windows.filter((each) => each !== gone))
  }
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
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-2 border-b border-line pb-2">
      <legend className="pt-2 text-sm font-semibold">{day}</legend>
      {ofDay.length === 0 && <p className="text-sm text-muted">{t.closedDay}</p>}
      {ofDay.map((window, index) => (
        <div key={index} className="flex items-end gap-2">
          {edge(window, 'from', t.opensOn(day))}
          {edge(window, 'to', t.closesOn(day))}
          <IconButton
            label={t.removeHours(day)}
            onClick={({ currentTarget }) => remove(window, currentTarget)}
          >
            <X aria-hidden className="size-5" />
          </IconButton>
        </div>
      ))}
      {ofDay.length < WINDOWS_A_DAY && (
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
}
