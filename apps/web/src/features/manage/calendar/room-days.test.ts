import type { CalendarView } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { at, calendarBooking, newCalendar } from '../../../testing/office.ts'
import { idOf, named, NOON, SARA, TODAY } from '../../../testing/salons.ts'
import { planDay } from './day-plan.ts'
import { obstacleAt } from './drag/target.ts'
import { NO_ROOM, roomConflict, roomDays } from './room-days.ts'

const causeAt = (...of: Parameters<typeof obstacleAt>) => obstacleAt(...of)?.cause ?? null

const [STEAM, QUIET, STORE] = [idOf(31), idOf(32), idOf(33)]

/** A visit of 45 minutes, from a minute on. */
const from = (startMinute: number) => ({ startMinute, endMinute: startMinute + 45 })

function bookingIn(room: string | null, local: string, given: Parameters<typeof calendarBooking>[1] = {}) {
  const booking = calendarBooking(local, given)
  const line = itemAt(booking.lines, 0)
  return { ...booking, rooms: room === null ? {} : { [line.id]: { id: room, name: named(room) } } }
}

/** Huda in the steam room from 16:00 to 16:45, Amal in the quiet one at 17:00, and Reem in none. */
function planned(amal: Parameters<typeof calendarBooking>[1] = {}) {
  const huda = bookingIn(STEAM, '2026-11-22T16:00')
  const { serviceId } = itemAt(huda.lines, 0)
  const room = (id: string, capacity: number, serviceIds = [serviceId]) => ({
    id,
    name: named(id),
    capacity,
    serviceIds,
  })
  const bookings = [
    huda,
    bookingIn(QUIET, '2026-11-22T17:00', { id: idOf(6), staffId: SARA, ...amal }),
    bookingIn(null, '2026-11-22T19:00', { id: idOf(7), staffId: SARA }),
  ]
  const rooms = [room(STEAM, 1), room(QUIET, 1), room(STORE, 3, [])]
  const plan = planDay(newCalendar(TODAY, { bookings, rooms }), TODAY, NOON)
  const days = roomDays(plan, named('Without a room'))
  const dayOf = (id: string) =>
    itemAt(
      days.filter((day) => day.id === id),
      0,
    )
  return { plan, days, dayOf, held: itemAt(dayOf(STEAM).lines, 0) }
}

describe('a day by rooms', () => {
  it('has each service in the column of its room, and at last those in none', () => {
    const { days } = planned()
    expect(days.map(({ id, lines }) => [id, lines.map(({ booking }) => booking.id)])).toEqual([
      [STEAM, [idOf(5)]],
      [QUIET, [idOf(6)]],
      [STORE, []],
      [NO_ROOM, [idOf(7)]],
    ])
    expect(days[0]?.open).toEqual([{ startMinute: 600, endMinute: 1320 }])
  })
})

describe('a place in a room', () => {
  const [HAIRCUT, MANICURE] = [idOf(11), idOf(13)]
  /** By the hours of the day. */
  const hours = (...pairs: [number, number][]) =>
    pairs.map(([start, end]) => ({ startMinute: start * 60, endMinute: end * 60 }))
  const steamWith = (
    bookings: ReturnType<typeof bookingIn>[],
    { capacity = 1, ...given }: Partial<CalendarView> & { capacity?: number } = {},
  ) => {
    const rooms = [{ id: STEAM, name: named('Steam'), capacity, serviceIds: [HAIRCUT] }]
    const plan = planDay(newCalendar(TODAY, { bookings, rooms, ...given }), TODAY, NOON)
    return itemAt(roomDays(plan, named('Without a room')), 0)
  }
  /** Of Noura, in the room. */
  const huda = (time: Parameters<typeof calendarBooking>[1] = {}) =>
    bookingIn(STEAM, '2026-11-22T16:00', time)
  const maha = (local: string) => bookingIn(STEAM, local, { id: idOf(6), staffId: SARA })

  it('is free while the room is not full, and what is covered by visits is not asked about', () => {
    const day = steamWith([huda()])
    expect(day.free).toEqual(hours([12, 16], [16.75, 22]))
    // past
    expect(day.blocked).toEqual(hours([10, 12]))
  })

  it('is not free around a visit, for which the room is kept', () => {
    const day = steamWith([huda({ time: { beforeMinutes: 15, afterMinutes: 30 } })])
    expect(day.free).toEqual(hours([12, 15.75], [17.25, 22]))
    expect(day.blocked).toEqual(hours([10, 12], [15.75, 16], [16.75, 17.25]))
  })

  it('is free while only somebody who serves there is', () => {
    const does = [[HAIRCUT], [MANICURE]]
    const staff = newCalendar().staff.map((member, index) => ({ ...member, serviceIds: itemAt(does, index) }))
    const day = steamWith([bookingIn(null, '2026-11-22T19:00')], { staff })
    expect(day.free).toEqual(hours([12, 19], [19.75, 22]))
    expect(day.blocked).toEqual(hours([10, 12], [19, 19.75]))
  })

  it('stays beside the visits of a room that takes more of them', () => {
    const two = steamWith([huda(), maha('2026-11-22T16:15')], { capacity: 2 })
    expect(two.lines.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ])
    // both serve until a quarter to five, and Noura's place is seen beside Sara's visit after that
    expect(two.free).toEqual(hours([12, 16.25], [16.75, 22]))
    const one = steamWith([huda()], { capacity: 2 })
    expect(one.lines.map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2]])
    // Sara is free
    expect(one.free).toEqual(hours([12, 22]))
  })

  it('is none in a room out of use', () => {
    const day = steamWith([huda()], { capacity: 0 })
    expect(day.free).toEqual([])
    expect(day.blocked).toEqual(hours([10, 16], [16.75, 22]))
    expect(day.lines.map(({ lanes }) => lanes)).toEqual([1])
  })
})

describe('a room for a service that is held', () => {
  const conflictIn = (roomId: string, startMinute: number, capacity?: number) => {
    const { dayOf, held } = planned()
    const { room, ...day } = dayOf(roomId)
    if (!room) throw new Error('A day of nobody’s room')
    return roomConflict(
      { ...day, room: { ...room, capacity: capacity ?? room.capacity } },
      held,
      from(startMinute),
    )
  }

  it('is any that does for it and has a place', () => {
    expect(conflictIn(QUIET, 16 * 60)).toBeNull()
    expect(conflictIn(QUIET, 17 * 60 - 45)).toBeNull()
    expect(conflictIn(QUIET, 17 * 60 - 40)).toBe('room')
    expect(conflictIn(QUIET, 17 * 60 - 40, 2)).toBeNull()
    expect(conflictIn(STORE, 16 * 60)).toBe('other_room')
    expect(conflictIn(NO_ROOM, 16 * 60)).toBe('other_room')
  })

  it('is kept free around what is had in it, and while somebody waits there', () => {
    const time = { beforeMinutes: 10, afterMinutes: 15, wait: { startMinute: 5, lengthMinutes: 35 } }
    const { dayOf, held } = planned({ time })
    const { room, ...day } = dayOf(QUIET)
    if (!room) throw new Error('A day of nobody’s room')
    const conflictFrom = (startMinute: number) => roomConflict({ ...day, room }, held, from(startMinute))
    expect([16 * 60 + 5, 16 * 60 + 10, 17 * 60 + 20, 17 * 60 + 55, 18 * 60].map(conflictFrom)).toEqual([
      ...[null, 'room', 'room', 'room', null],
    ])
  })

  it('comes after what binds whoever serves it', () => {
    const { plan, dayOf, held } = planned()
    const target = { grip: 'whole' as const, plan, member: dayOf(QUIET) }
    expect(causeAt({ ...target, ...from(11 * 60) }, held, NOON)).toBe('notice')
    const timeOff = [
      {
        id: idOf(9),
        staffId: held.line.staff.id,
        startsAt: at('2026-11-22T17:00'),
        endsAt: at('2026-11-22T18:00'),
        reason: null,
        firstDate: null,
        lastDate: null,
        isHerOwn: false,
      },
    ]
    const away = planDay(
      newCalendar(TODAY, { bookings: plan.bookings, rooms: plan.rooms, timeOff }),
      TODAY,
      NOON,
    )
    expect(causeAt({ ...target, plan: away, ...from(17 * 60) }, held, NOON)).toBe('time_off')
    expect(causeAt({ ...target, ...from(17 * 60) }, held, NOON)).toBe('room')
  })
})
