import { readPreference, writePreference } from '../../../lib/preferences.ts'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { asCalendarView, type CalendarViewName } from './calendar-search.ts'

/** How the calendar is looked at: as its address says, else as this device did last. */
export function useCalendarView(): [CalendarViewName, (view: CalendarViewName) => void] {
  const search = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const view = search.view ?? asCalendarView(readPreference('salon.calendarView')) ?? 'day'
  const choose = (next: CalendarViewName) => {
    writePreference('salon.calendarView', next)
    setSearch((before) => ({ ...before, view: next }))
  }
  return [view, choose]
}
