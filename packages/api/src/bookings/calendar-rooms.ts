import type { CalendarRoomView, CalendarView } from '@salon/contract'
import type { BookingViewRow, SalonConfig } from '@salon/db'

/** The rooms that a salon's services need, in its order, then those out of use that somebody is booked in. */
export function calendarRooms(
  { rooms, services }: SalonConfig,
  bookings: readonly BookingViewRow[],
): CalendarRoomView[] {
  const shown = new Map<string, CalendarRoomView>()
  for (const { roomId: id, name } of rooms) {
    const room = shown.get(id)
    if (room) room.capacity++
    else {
      const serviceIds = services.filter(({ roomIds }) => roomIds.includes(id)).map((service) => service.id)
      shown.set(id, { id, name, capacity: 1, serviceIds })
    }
  }
  for (const { room } of bookings.flatMap(({ lines }) => lines)) {
    if (room && !shown.has(room.id))
      shown.set(room.id, { id: room.id, name: room.name, capacity: 0, serviceIds: [] })
  }
  return [...shown.values()]
}

/** In which room each line of a booking is had. */
export function roomsOfLines({ lines }: BookingViewRow): CalendarView['bookings'][number]['rooms'] {
  return Object.fromEntries(
    lines.flatMap(({ id, room }) => (room ? [[id, { id: room.id, name: room.name }]] : [])),
  )
}
