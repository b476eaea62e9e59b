import type { CalendarView, MembershipView } from '@salon/contract'
import { readPreference, writePreference } from '../../../lib/preferences.ts'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { type CalendarViewName, EVERYBODY, isByRoom } from './calendar-search.ts'

/**
 * Whose bookings are shown: as the calendar's address says, else as this device did last in this salon, else a stylist's own.
 * `undefined`: everybody's, also where who was chosen has no column any more, and in the day by rooms.
 */
export function useShownStaff(
  { salonId, role, staffId: own }: MembershipView,
  calendar: CalendarView | undefined,
  view: CalendarViewName,
): [string | undefined, (staffId: string | undefined) => void] {
  const search = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const wanted = search.staff ?? readChoice(salonId) ?? (role === 'staff' ? own : null)
  const { staff, rooms } = calendar ?? { staff: [], rooms: [] }
  const shown = isByRoom(search, view, rooms) ? undefined : staff.find(({ id }) => id === wanted)?.id
  const choose = (next: string = EVERYBODY) => {
    writePreference('salon.calendarStaff', `${salonId} ${next}`)
    setSearch((before) => ({ ...before, staff: next }))
  }
  return [shown, choose]
}

function readChoice(salonId: string): string | undefined {
  const [of, choice] = readPreference('salon.calendarStaff')?.split(' ') ?? []
  return of === salonId ? choice : undefined
}
