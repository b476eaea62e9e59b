import { type BookingStatus, BOOKING_STATUSES, isLocalDate, type LocalDate } from '@salon/domain'
import type { RawSearch } from '../../../lib/routing/search-text.ts'

/** A day as columns of people, a week as columns of days, or what is booked one below the other. */
export const CALENDAR_VIEWS = ['day', 'week', 'list'] as const
export type CalendarViewName = (typeof CALENDAR_VIEWS)[number]

/** In the place of one member of staff. */
export const EVERYBODY = 'all'

/** What the calendar's address keeps. */
export interface CalendarSearch {
  /** Without: the business date that runs now. */
  date?: LocalDate
  /** Without: the one that was chosen last. */
  view?: CalendarViewName
  /** One member of staff alone, or everybody; without: who was chosen last. */
  staff?: string
  /** The day by its rooms; without: by who serves. */
  by?: 'room'
  /** One room alone, in the day by rooms. */
  room?: string
  /** Bookings of this status alone, in the list. */
  status?: BookingStatus
  /** The booking that is open over the calendar. */
  booking?: string
  /** Whom the next booking is for, by any of her bookings. */
  client?: string
}

/** Keeps what fits and drops the rest. */
export function parseCalendarSearch(raw: RawSearch): CalendarSearch {
  const { date, staff, room, booking, client } = raw
  const view = asCalendarView(raw['view'])
  const status = BOOKING_STATUSES.find((each) => each === raw['status'])
  return {
    ...(date && isLocalDate(date) && { date }),
    ...(view && { view }),
    ...(staff && { staff }),
    ...(raw['by'] === 'room' && { by: 'room' }),
    ...(room && { room }),
    ...(status && { status }),
    ...(booking && { booking }),
    ...(client && { client }),
  }
}

/** Whether the columns are rooms: those of a day, where the salon has any. */
export function isByRoom(
  { by }: Pick<CalendarSearch, 'by'>,
  view: CalendarViewName,
  rooms: readonly unknown[],
): boolean {
  return by === 'room' && view === 'day' && rooms.length > 0
}

/** `undefined` for what names no view. */
export function asCalendarView(name: string | null | undefined): CalendarViewName | undefined {
  return CALENDAR_VIEWS.find((view) => view === name)
}
