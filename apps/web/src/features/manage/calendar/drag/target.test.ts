import type { CalendarView } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { at, calendarBooking, newCalendar } from '../../../../testing/office.ts'
import { idOf, named, NOON, NOURA, SARA, TODAY } from '../../../../testing/salons.ts'
import { planDay } from '../day-plan.ts'
import { roomDays } from '../room-days.ts'
import { currentPlace, movedVisit, placedLines } from './moved-visit.ts'
import { obstacleAt, snapEnd, snapStart } from './target.ts'

const causeAt = (...of: Parameters<typeof obstacleAt>) => obstacleAt(...of)?.cause ?? null

/** A visit of 45 minutes, from a minute on. */
const from = (startMinute: number) => ({
  ...{ grip: 'whole' as const, startMinute },
  endMinute: startMinute + 45,
})

/** Huda with Noura from 16:00 to 16:45, held with Sara at a minute; noon is now. */
function held(startMinute: number, given: Partial<CalendarView> = {}) {
  const { bookings = [], ...rest } = given
  const calendar = newCalendar(TODAY, {
    bookings: [calendarBooking('2026-11-22T16:00'), ...bookings],
    ...rest,
  })
  const plan = planDay(calendar, TODAY, NOON)
  const [noura, sara] = [itemAt(plan.staff, 0), itemAt(plan.staff, 1)]
  const planned = noura.lines.find(({ booking }) => booking.id === idOf(5)) ?? itemAt(noura.lines, 0)
  return { planned, noura, plan, target: { plan, member: sara, ...from(startMinute) } }
}
const conflictOf = (startMinute: number, given?: Partial<CalendarView>) => {
  const { target, planned } = held(startMinute, given)
  return causeAt(target, planned, NOON)
}
const ofSara = (local: string, status: 'confirmed' | 'no_show' = 'confirmed') => ({
  bookings: [calendarBooking(local, { id: idOf(7), staffId: SARA, status })],
})

describe('snapStart', () => {
  it('keeps to five minutes and to the day', () => {
    const day = { startMinute: 600, endMinute: 1320 }
    expect([603, 602, 0, 5000].map((minute) => snapStart(minute, day, 45).startMinute)).toEqual([
      605, 600, 600, 1275,
    ])
    expect(snapStart(603, day, 45).endMinute).toBe(650)
  })
})

describe('snapEnd', () => {
  it('keeps to lengths of five minutes, to as long as a service may be, and to the day', () => {
    const day = { startMinute: 0, endMinute: 1440 }
    const endOf = (minute: number) => snapEnd(minute, day, 602).endMinute
    expect([644, 645, 602, 0, 5000].map(endOf)).toEqual([642, 647, 607, 607, 602 + 720])
    expect(snapEnd(5000, { startMinute: 600, endMinute: 660 }, 600)).toEqual({
      ...{ startMinute: 600, endMinute: 660 },
    })
  })
})

describe('conflictAt', () => {
  it('sees nothing in the way of a free time, nor of the visit’s own', () => {
    expect(conflictOf(17 * 60)).toBeNull()
    const { plan, noura, planned } = held(0)
    expect(causeAt({ plan, member: noura, ...from(16 * 60 + 15) }, planned, NOON)).toBeNull()
  })

  it('names what is over, closed, taken or away, the first of them', () => {
    const timeOff = [
      {
        id: idOf(9),
        staffId: SARA,
        startsAt: at('2026-11-22T17:00'),
        endsAt: at('2026-11-22T18:00'),
        reason: null,
        firstDate: null,
        lastDate: null,
        isHerOwn: false,
      },
    ]
    expect(conflictOf(11 * 60)).toBe('notice')
    expect(conflictOf(21 * 60 + 30)).toBe('hours')
    expect(conflictOf(16 * 60 + 20, { timeOff })).toBe('time_off')
    expect(conflictOf(17 * 60 - 20, ofSara('2026-11-22T17:00'))).toBe('busy')
    expect(conflictOf(17 * 60 - 45, ofSara('2026-11-22T17:00'))).toBeNull()
    expect(conflictOf(17 * 60, ofSara('2026-11-22T17:00', 'no_show'))).toBeNull()
  })

  it('lets a visit run through a prayer only where the salon does', () => {
    const closures = [{ prayer: 'asr' as const, from: at('2026-11-22T17:00'), to: at('2026-11-22T17:30') }]
    expect(conflictOf(17 * 60 + 10, { closures })).toBe('prayer')
    expect(conflictOf(16 * 60 + 30, { closures })).toBeNull()
    expect(conflictOf(16 * 60 + 30, { closures, prayerMode: 'closed' })).toBe('prayer')
  })

  it('looks at the other services of the visit, too', () => {
    const booking = calendarBooking('2026-11-22T16:00')
    const next = {
      ...itemAt(booking.lines, 0),
      id: 'next',
      startsAt: at('2026-11-22T16:45'),
      endsAt: at('2026-11-22T17:30'),
    }
    const { target, planned } = held(18 * 60, {
      bookings: [calendarBooking('2026-11-22T19:00', { id: idOf(7), staffId: NOURA })],
    })
    const visit = { ...planned, booking: { ...booking, lines: [...booking.lines, next] } }
    expect(causeAt(target, visit, NOON)).toBe('busy')
    expect(obstacleAt(target, visit, NOON)?.of).toMatchObject({ id: 'next' })
  })

  it('says whether the visit’s start is in the way, or the service that is held', () => {
    const { plan, noura, planned } = held(0)
    const next = {
      ...planned.line,
      id: 'next',
      startsAt: at('2026-11-22T16:45'),
      endsAt: at('2026-11-22T17:30'),
    }
    const booking = { ...planned.booking, lines: [planned.line, next] }
    const second = { ...planned, booking, line: next, startMinute: 16 * 60 + 45, endMinute: 17 * 60 + 30 }
    const at12 = { plan, member: noura, ...from(12 * 60 + 30) }
    const whole = { cause: 'notice', startMinute: 11 * 60 + 45 }
    expect(obstacleAt(at12, second, NOON)).toEqual({ ...whole, of: 'start' })
    const first = { ...planned, booking }
    const at1145 = { plan, member: noura, ...from(11 * 60 + 45) }
    expect(obstacleAt(at1145, first, NOON)).toEqual({ ...whole, of: null })
  })
})

describe('conflictAt, with what is kept around visits and waits within them', () => {
  const next = (time: Parameters<typeof calendarBooking>[1]) => ({
    bookings: [calendarBooking('2026-11-22T17:00', { id: idOf(7), staffId: SARA, ...time })],
  })
  const masked = { wait: { startMinute: 10, lengthMinutes: 30 } }

  it('sees what others keep free around theirs, and where they wait', () => {
    const cleaned = next({ time: { beforeMinutes: 10, afterMinutes: 15 } })
    expect(
      [16 * 60 + 5, 16 * 60 + 10, 17 * 60 + 55, 18 * 60].map((minute) => conflictOf(minute, cleaned)),
    ).toEqual([null, 'busy', 'busy', null])
    const { planned, plan, target } = held(0, next({ time: masked }))
    const trim = (startMinute: number, minutes: number) =>
      causeAt({ ...target, plan, startMinute, endMinute: startMinute + minutes }, planned, NOON)
    expect(trim(17 * 60 + 10, 30)).toBeNull()
    expect(trim(17 * 60 + 5, 30)).toBe('busy')
  })

  it('brings along what is kept around the one that is held, and its wait', () => {
    const booking = calendarBooking('2026-11-22T16:00', {
      time: { ...masked, beforeMinutes: 5, afterMinutes: 10 },
    })
    const inWait = calendarBooking('2026-11-22T17:15', { id: idOf(7), staffId: SARA })
    const short = { ...inWait, lines: [{ ...itemAt(inWait.lines, 0), endsAt: at('2026-11-22T17:30') }] }
    const timeOff = [
      {
        ...{ id: idOf(9), staffId: SARA, reason: null, firstDate: null, lastDate: null, isHerOwn: false },
        startsAt: at('2026-11-22T19:00'),
        endsAt: at('2026-11-22T19:20'),
      },
    ]
    const plan = planDay(newCalendar(TODAY, { bookings: [booking, short], timeOff }), TODAY, NOON)
    const [noura, sara] = [itemAt(plan.staff, 0), itemAt(plan.staff, 1)]
    const startingAt = (startMinute: number) =>
      causeAt({ plan, member: sara, ...from(startMinute) }, itemAt(noura.lines, 0), NOON)
    expect(startingAt(17 * 60)).toBeNull()
    expect(startingAt(17 * 60 + 10)).toBe('busy')
    // it ends at 17:00 and is cleaned up after until 17:10
    expect(startingAt(16 * 60 + 15)).toBeNull()
    expect(startingAt(16 * 60 + 25)).toBe('busy')
    // the absence lies in its wait
    expect(startingAt(18 * 60 + 50)).toBeNull()
    expect(startingAt(18 * 60 + 55)).toBe('time_off')
  })

  it('keeps the place of the wait when an end is held', () => {
    const booking = calendarBooking('2026-11-22T16:00', { time: { ...masked, afterMinutes: 10 } })
    const after = calendarBooking('2026-11-22T17:10', { id: idOf(7) })
    const plan = planDay(newCalendar(TODAY, { bookings: [booking, after] }), TODAY, NOON)
    const noura = itemAt(plan.staff, 0)
    const until = (endMinute: number) =>
      causeAt(
        { grip: 'end', plan, member: noura, startMinute: 16 * 60, endMinute },
        itemAt(noura.lines, 0),
        NOON,
      )
    expect(until(17 * 60)).toBeNull()
    expect(until(17 * 60 + 5)).toBe('busy')
  })

  it('knows who does the service', () => {
    const staff = newCalendar().staff.map((each) => (each.id === SARA ? { ...each, serviceIds: [] } : each))
    expect(conflictOf(11 * 60, { staff })).toBe('skill')
    const { plan, noura, planned } = held(0, { staff })
    expect(causeAt({ plan, member: noura, ...from(17 * 60) }, planned, NOON)).toBeNull()
  })
})

describe('conflictAt of an end that is held', () => {
  const until = (endMinute: number, given: Partial<CalendarView> = {}, now = NOON) => {
    const { plan, noura, planned } = held(0, given)
    const target = { grip: 'end' as const, plan, member: noura, startMinute: planned.startMinute, endMinute }
    return causeAt(target, planned, now)
  }
  const next = { bookings: [calendarBooking('2026-11-22T17:00', { id: idOf(7) })] }

  it('sees whose visit is next, and the end of her hours', () => {
    expect(until(17 * 60, next)).toBeNull()
    expect(until(17 * 60 + 5, next)).toBe('busy')
    expect(until(22 * 60)).toBeNull()
    expect(until(22 * 60 + 5)).toBe('hours')
  })

  it('does not mind that the visit runs, nor a prayer that visits may run into', () => {
    const closures = [{ prayer: 'asr' as const, from: at('2026-11-22T16:50'), to: at('2026-11-22T17:10') }]
    expect(until(17 * 60, {}, new Date(at('2026-11-22T16:30')))).toBeNull()
    expect(until(17 * 60, { closures })).toBeNull()
    expect(until(17 * 60, { closures, prayerMode: 'closed' })).toBe('prayer')
  })

  it('moves what comes after it along, and leaves alone what comes before it', () => {
    const { plan, noura, planned } = held(0, next)
    const [first, second] = ['16:00', '16:30'].map((local, index) => ({
      ...{ ...planned.line, id: `line-${index}` },
      ...{ startsAt: at(`2026-11-22T${local}`), endsAt: at(`2026-11-22T16:${index === 0 ? 30 : 45}`) },
    }))
    if (!first || !second) throw new Error('two services')
    const booking = { ...planned.booking, lines: [first, second] }
    const endOf = (line: typeof first, startMinute: number, endMinute: number, to: number) =>
      causeAt(
        { grip: 'end', plan, member: noura, startMinute, endMinute: to },
        { ...planned, booking, line, startMinute, endMinute },
        NOON,
      )
    const [half, quarter] = [16 * 60 + 30, 16 * 60 + 45]
    expect(endOf(first, 16 * 60, half, half + 15)).toBeNull()
    expect(endOf(first, 16 * 60, half, half + 20)).toBe('busy')
    expect(endOf(second, half, quarter, 17 * 60)).toBeNull()
    expect(endOf(second, half, quarter, 17 * 60 + 5)).toBe('busy')
  })

  it('has what comes after it begin later, too: whoever does that is asked for from then on', () => {
    const { plan, noura, planned } = held(0, ofSara('2026-11-22T16:00'))
    const first = { ...planned.line, id: 'first', endsAt: at('2026-11-22T16:30') }
    const second = {
      ...{ ...planned.line, id: 'second', staff: { ...planned.line.staff, id: SARA } },
      ...{ startsAt: at('2026-11-22T16:30'), endsAt: at('2026-11-22T16:45') },
    }
    const whole = { ...planned, booking: { ...planned.booking, lines: [first, second] }, line: first }
    const [startMinute, endMinute] = [16 * 60, 16 * 60 + 30]
    const endingAt = (to: number) =>
      causeAt(
        { grip: 'end', plan, member: noura, startMinute, endMinute: to },
        { ...whole, startMinute, endMinute },
        NOON,
      )
    // Sara is busy until a quarter to five
    expect(endingAt(endMinute + 10)).toBe('busy')
    expect(endingAt(endMinute + 15)).toBeNull()
  })
})

describe('movedVisit', () => {
  it('takes all services along and gives the one that was held to somebody else', () => {
    const { target, planned } = held(18 * 60)
    const place = movedVisit(planned, target)
    expect(place).toMatchObject({ startsAt: at('2026-11-22T18:00'), endsAt: at('2026-11-22T18:45') })
    const lineId = planned.line.id
    expect(placedLines(place)).toMatchObject([{ lineId, staffId: SARA }])
    expect(placedLines(planned.booking)).toMatchObject([{ lineId, staffId: NOURA }])
  })
  it('names a room for the service that is held, and for others only one that still does', () => {
    const [steam, quiet] = [idOf(31), idOf(32)]
    const { planned, plan: before } = held(0)
    const next = { ...planned.line, id: 'next' }
    const inSteam = { id: steam, name: named('Steam room') }
    const booking = {
      ...planned.booking,
      lines: [planned.line, next],
      rooms: { [planned.line.id]: inSteam, next: inSteam },
    }
    const roomsOf = (steamDoes: string[]) => {
      const rooms = [
        { ...inSteam, capacity: 1, serviceIds: steamDoes },
        { id: quiet, name: named('Quiet room'), capacity: 1, serviceIds: [next.serviceId] },
      ]
      const plan = { ...before, rooms }
      const member = itemAt(roomDays(plan, named('No room')), 1)
      const target = { plan, member, ...from(16 * 60) }
      return [movedVisit, currentPlace].map((placeOf) =>
        placedLines(placeOf({ ...planned, booking }, target)).map(({ roomId }) => roomId),
      )
    }
    expect(roomsOf([next.serviceId])).toEqual([
      [quiet, steam],
      [steam, steam],
    ])
    expect(roomsOf([])).toEqual([
      [quiet, undefined],
      [steam, undefined],
    ])
  })
})
