import { SegmentedControl } from '../../../components/ui/segmented-control.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { CALENDAR_VIEWS, type CalendarViewName } from './calendar-search.ts'

export interface ViewChoiceProps {
  value: CalendarViewName
  onChange: (view: CalendarViewName) => void
}

/** A day, a week or a list. */
export function ViewChoice({ value, onChange }: ViewChoiceProps) {
  const t = useMessages(calendarMessages)
  const options = CALENDAR_VIEWS.map((view) => ({ value: view, label: t.views[view] }))
  return (
    <SegmentedControl
      label={t.view}
      options={options}
      value={value}
      onValueChange={onChange}
      className="shrink-0 max-sm:[&_label]:px-3"
    />
  )
}
