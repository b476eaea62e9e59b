import { addDays, itemAt, type LocalDate, localDateAt, minuteOfDate } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { at, calendarBooking, newCalendar } from '../../../testing/office.ts'
import { idOf, NOON, NOURA, SARA, TODAY } from '../../../testing/salons.ts'
import { businessDateOf, planDay } from './day-plan.ts'

const BEFORE = new Date(at('2026-11-21T08:00'))

/** From eight in the evening to three in the night. */
const nightly = (date: LocalDate) =>
  newCalendar(date, {
    openingWindows: newCalendar(date).openingWindows.map((window) => ({
      ...window,
      startMinute: 20 * 60,
      lengthMinutes: 7 * 60,
    })),
  })

describe('planDay', () => {
  it('gives everybody a column with what is booked and what is free between', () => {
    const calendar = newCalendar(TODAY, {
      bookings: [calendarBooking('2026-11-22T12:00'), calendarBooking('2026-11-22T15:00', { staffId: SARA })],
    })
    const plan = planDay(calendar, TODAY, BEFORE)
    expect(plan).toMatchObject({ startMinute: 600, endMinute: 1320, isClosed: false })
    expect(plan.staff.map(({ id, free }) => [id, free])).toEqual([
      [
        NOURA,
        [
          { startMinute: 600, endMinute: 720 },
          { startMinute: 765, endMinute: 1320 },
        ],
      ],
      [
        SARA,
        [
          { startMinute: 600, endMinute: 900 },
          { startMinute: 945, endMinute: 1320 },
        ],
      ],
    ])
  })

  it('leaves nothing free in the past, in prayers, in absences, and in gaps too short for anything', () => {
    const calendar = newCalendar(TODAY, {
      closures: [{ prayer: 'asr', from: at('2026-11-22T15:00'), to: at('2026-11-22T15:30') }],
      timeOff: [
        {
          id: idOf(9),
          staffId: NOURA,
          startsAt: at('2026-11-22T15:40'),
          endsAt: at('2026-11-23T09:00'),
          reason: null,
          firstDate: null,
          lastDate: null,
          isHerOwn: false,
        },
      ],
    })
    const [noura] = planDay(calendar, TODAY, NOON).staff
    expect(noura?.free).toEqual([{ startMinute: 720, endMinute: 900 }])
    expect(noura?.away).toMatchObject([{ startMinute: 940, endMinute: 1320 }])
  })

  it('gives the time of who was missed or cancelled to others, and draws only the missed', () => {
    const calendar = newCalendar(TODAY, {
      bookings: [
        calendarBooking('2026-11-22T12:00', { status: 'no_show' }),
        calendarBooking('2026-11-22T12:00', { id: idOf(7), status: 'cancelled' }),
        calendarBooking('2026-11-22T12:15', { id: idOf(8) }),
      ],
    })
    const plan = planDay(calendar, TODAY, BEFORE)
    expect(itemAt(plan.staff, 0).lines.map(({ booking, lane, lanes }) => [booking.id, lane, lanes])).toEqual([
      [idOf(5), 0, 2],
      [idOf(8), 1, 2],
    ])
    expect(plan.bookings).toHaveLength(3)
    expect(itemAt(plan.staff, 0).free).toEqual([
      { startMinute: 600, endMinute: 735 },
      { startMinute: 780, endMinute: 1320 },
    ])
  })

  it('draws a visit that ended early until it did, and gives the rest to others', () => {
    const done = calendarBooking('2026-11-22T12:00', { status: 'completed', endedAt: at('2026-11-22T12:20') })
    const next = calendarBooking('2026-11-22T12:20', { id: idOf(7) })
    const [noura] = planDay(newCalendar(TODAY, { bookings: [done, next] }), TODAY, NOON).staff
    expect(noura?.lines).toMatchObject([
      { startMinute: 720, endMinute: 740, endsAt: at('2026-11-22T12:20'), lanes: 1 },
      { startMinute: 740, endMinute: 785, endsAt: at('2026-11-22T13:05'), lanes: 1 },
    ])
    const alone = planDay(newCalendar(TODAY, { bookings: [done] }), TODAY, new Date(at('2026-11-22T12:20')))
    expect(alone.staff[0]).toMatchObject({
      free: [{ startMinute: 740, endMinute: 1320 }],
      blocked: [{ startMinute: 600, endMinute: 720 }],
    })
  })

  it('draws a visit that ended at once still so that it is found, and none longer than it was booked', () => {
    const linesOf = (endedAt: string, status: 'completed' | 'no_show' = 'completed') => {
      const visit = calendarBooking('2026-11-22T12:00', { status, endedAt: at(endedAt) })
      const calendar = newCalendar(TODAY, { bookings: [visit] })
      return itemAt(planDay(calendar, TODAY, NOON).staff, 0).lines.map(({ endMinute }) => endMinute)
    }
    expect(linesOf('2026-11-22T12:01')).toEqual([735])
    expect(linesOf('2026-11-22T12:30', 'no_show')).toEqual([750])
    expect(linesOf('2026-11-22T19:00')).toEqual([765])
  })

  it('still draws a visit that was marked before it began, as a clock that is ahead has it', () => {
    const visit = calendarBooking('2026-11-22T12:00', {
      status: 'completed',
      endedAt: at('2026-11-22T11:58'),
    })
    const [noura] = planDay(newCalendar(TODAY, { bookings: [visit] }), TODAY, NOON).staff
    expect(noura?.lines).toMatchObject([{ startMinute: 720, endMinute: 735, endsAt: at('2026-11-22T12:45') }])
  })

  it('leaves out the services of a visit that had not begun when it ended', () => {
    const visit = calendarBooking('2026-11-22T12:00', {
      status: 'completed',
      endedAt: at('2026-11-22T12:30'),
    })
    const next = {
      ...itemAt(visit.lines, 0),
      ...{ id: 'next', startsAt: at('2026-11-22T12:45'), endsAt: at('2026-11-22T13:30') },
    }
    const both = { ...visit, endsAt: next.endsAt, lines: [...visit.lines, next] }
    const [noura] = planDay(newCalendar(TODAY, { bookings: [both] }), TODAY, NOON).staff
    expect(noura?.lines.map(({ line, endMinute }) => [line.id, endMinute])).toEqual([
      [itemAt(visit.lines, 0).id, 750],
    ])
  })

  it('keeps free what is kept around a visit, and says why that is not to be had', () => {
    const time = { beforeMinutes: 10, afterMinutes: 15 }
    const calendar = newCalendar(TODAY, { bookings: [calendarBooking('2026-11-22T12:00', { time })] })
    const [noura] = planDay(calendar, TODAY, BEFORE).staff
    expect(noura?.free).toEqual([
      { startMinute: 600, endMinute: 710 },
      { startMinute: 780, endMinute: 1320 },
    ])
    expect(noura?.blocked).toEqual([
      { startMinute: 710, endMinute: 720 },
      { startMinute: 765, endMinute: 780 },
    ])
  })

  it('leaves a wait within a visit to others, without what they take of it', () => {
    const wait = { startMinute: 10, lengthMinutes: 30 }
    const visit = calendarBooking('2026-11-22T12:00', { time: { wait, afterMinutes: 15 } })
    const within = { startMinute: 730, endMinute: 760 }
    const day = (bookings: (typeof visit)[]) =>
      itemAt(planDay(newCalendar(TODAY, { bookings }), TODAY, BEFORE).staff, 0)
    expect(day([visit])).toMatchObject({
      lines: [{ wait: within, taken: [{ endMinute: 730 }, { startMinute: 760, endMinute: 780 }] }],
      free: [{ endMinute: 720 }, within, { startMinute: 780 }],
      waits: [{ ...within, lane: 0, lanes: 1, blockEndMinute: 765 }],
    })
    const other = calendarBooking('2026-11-22T12:25', { id: idOf(7) })
    expect(day([visit, other]).waits).toMatchObject([{ startMinute: 730, endMinute: 745, lane: 0, lanes: 2 }])
    expect(day([{ ...visit, times: {} }])).toMatchObject({ lines: [{ wait: null, taken: [] }], waits: [] })
  })

  it('counts what begins after midnight to the evening before, as long as its windows run', () => {
    const calendar = { ...nightly(TODAY), bookings: [calendarBooking('2026-11-23T01:00')] }
    expect(planDay(calendar, TODAY, BEFORE).bookings).toHaveLength(1)
    expect(planDay(nightly(addDays(TODAY, 1)), addDays(TODAY, 1), BEFORE).bookings).toEqual([])
    expect(planDay(calendar, TODAY, BEFORE)).toMatchObject({ startMinute: 1200, endMinute: 1620 })
    expect(businessDateOf(calendar, at('2026-11-23T02:59'))).toBe(TODAY)
    expect(businessDateOf(calendar, at('2026-11-23T03:00'))).toBe(addDays(TODAY, 1))
  })

  it('keeps a column for somebody who has left and is still booked', () => {
    const calendar = newCalendar(TODAY, {
      staff: newCalendar().staff.slice(0, 1),
      bookings: [calendarBooking('2026-11-22T12:00', { staffId: SARA })],
    })
    const { staff } = planDay(calendar, TODAY, BEFORE)
    expect(staff.map(({ id }) => id)).toEqual([NOURA, SARA])
    expect(staff.map(({ serviceIds }) => serviceIds.length > 0)).toEqual([true, false])
  })

  it('says when the salon is closed', () => {
    const closed = planDay(newCalendar(TODAY, { openingWindows: [] }), TODAY, NOON)
    expect(closed.isClosed).toBe(true)
    expect(closed.staff.flatMap(({ free }) => free)).toEqual([])
    expect(localDateAt('Asia/Riyadh', minuteOfDate(NOON))).toBe(closed.date)
  })
})
