import type { CalendarInput, CalendarView } from '@salon/contract'
import { listSalonBookings, listSalonConfigs, listTimeOff } from '@salon/db'
import {
  businessSpan,
  dateOfMinute,
  daysBetween,
  DomainError,
  listOpeningClosures,
  listOpeningWindows,
  toInstant,
  weekdayOf,
} from '@salon/domain'
import type { Deps } from '../deps.ts'
import { toClosureView } from '../availability/closure-view.ts'
import { toBookingView } from './booking-views.ts'
import { calendarRooms, roomsOfLines } from './calendar-rooms.ts'
import { calendarStaff } from './calendar-staff.ts'
import { timesOfLines } from './line-times.ts'

/**
 * A salon's people, rooms, bookings, absences, opening windows and prayer closures between two business dates, both included. The caller's role was checked
 * at the door. Three statements, however many days and staff.
 */
export async function readCalendar(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: CalendarInput,
): Promise<CalendarView> {
  const { salonId, from, to } = input
  const dates = { from, days: daysBetween(from, to) + 1 }
  const query = { salonIds: [salonId], serviceIds: null, anyStatus: true } as const
  const [config] = await listSalonConfigs(deps.db, { ...query, from, to })
  if (!config) throw new DomainError('NOT_FOUND')
  const { fromMinute, toMinute } = businessSpan(config.timeZone, dates, 0)
  const range = {
    salonId,
    from: dateOfMinute(fromMinute),
    to: dateOfMinute(toMinute),
    staffIds: input.staffIds ?? null,
  }
  const [bookings, timeOff] = await Promise.all([
    listSalonBookings(deps.db, { ...range, now: deps.clock.now() }),
    listTimeOff(deps.db, range),
  ])
  const shown = input.staffIds && new Set(input.staffIds)
  const windows = listOpeningWindows(config, dates)
  return {
    timeZone: config.timeZone,
    staff: calendarStaff(config).filter(({ id }) => !shown || shown.has(id)),
    bookings: bookings.map((row) => ({
      ...toBookingView(row),
      customer: { name: row.customerName, phone: row.customerPhone },
      endedAt: row.endedAt && toInstant(row.endedAt),
      rooms: roomsOfLines(row),
      times: timesOfLines(row),
    })),
    rooms: calendarRooms(config, bookings),
    timeOff: timeOff.map((off) => ({
      ...off,
      startsAt: toInstant(off.startsAt),
      endsAt: toInstant(off.endsAt),
    })),
    openingWindows: windows
      .filter(({ staffId }) => staffId === null || !shown || shown.has(staffId))
      .map((window) => ({ ...window, weekday: weekdayOf(window.date) })),
    closures: [...listOpeningClosures(config, dates).values()].flat().map(toClosureView),
    prayerMode: config.prayer.mode,
  }
}
