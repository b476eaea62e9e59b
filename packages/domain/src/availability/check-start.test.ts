import { describe, expect, it } from 'vitest'
import { checkStart, listRefusals } from './check-start.ts'
import { prayerTimes } from './prayer.ts'
import { anyOf, at, hours, line, localDate, member, salon, SUNDAY, weekly } from './testing/salon-builder.ts'
import type { RefusalCause, SalonFacts, StartDecision, VisitLine } from './types.ts'

const NOW = at('08:00')
const hour = (resourceId: string, from: string, to: string) => new Map([[resourceId, [at(from), at(to)]]])

function causeOf(
  facts: Partial<SalonFacts>,
  start: number,
  lines: VisitLine[] = [line()],
): RefusalCause | 'accepted' {
  const decision = checkStart(salon(facts), lines, start, NOW)
  return decision.ok ? 'accepted' : decision.cause
}

function waysOf(facts: Partial<SalonFacts>, lines: VisitLine[], start = at('10:00')) {
  const decision: StartDecision = checkStart(salon(facts), lines, start, NOW)
  if (!decision.ok) throw new Error(decision.cause)
  return decision.assignments
}

describe('a start is refused', () => {
  it('for skill when nobody can do one of the lines', () => {
    expect(causeOf({}, at('10:00'), [line(), line({ candidates: [] })])).toBe('skill')
    expect(causeOf({}, at('10:00'), [])).toBe('skill')
  })

  it('for notice when it comes too soon, or has passed', () => {
    expect(causeOf({}, at('07:00'))).toBe('notice')
    expect(causeOf({ minimumNoticeMinutes: 121 }, at('10:00'))).toBe('notice')
    expect(causeOf({ minimumNoticeMinutes: 120 }, at('10:00'))).toBe('accepted')
  })

  it('as too far when its business date is past the furthest day', () => {
    expect(causeOf({ furthestDays: 0 }, at('10:00', localDate('2026-11-23')))).toBe('too_far')
  })

  it('not as too far when its night began on the furthest day', () => {
    expect(causeOf({ furthestDays: 0, schedule: weekly(['20:00–26:00']) }, at('25:00'))).toBe('accepted')
  })

  it('as closed when the salon has no hours on its date', () => {
    const closed = { ...weekly(['10:00–22:00']), overrides: [{ date: SUNDAY, windows: [] }] }
    expect(causeOf({ schedule: closed }, at('10:00'))).toBe('closed')
  })

  it('for hours when nobody works then, or the visit would not be over in time', () => {
    expect(causeOf({}, at('09:00'))).toBe('hours')
    expect(causeOf({}, at('21:30'))).toBe('hours')
    const staff = [member('amal', weekly(['12:00–22:00']))]
    expect(causeOf({ staff }, at('10:00'))).toBe('hours')
  })

  it('for prayer when the salon is closed for it', () => {
    const asr = prayerTimes(SUNDAY, salon()).find(({ prayer }) => prayer === 'asr')?.startsAtMinute ?? NaN
    const prayer = { mode: 'closed', beforeMinutes: 0, afterMinutes: 20 } as const
    expect(causeOf({ prayer, stepMinutes: 1 }, asr - 59)).toBe('prayer')
    expect(causeOf({ prayer, stepMinutes: 1 }, asr - 60)).toBe('accepted')
  })

  it('for the grid when the salon offers other times', () => {
    expect(causeOf({}, at('10:01'))).toBe('grid')
  })

  it('for time off, then bookings, then rooms', () => {
    const away = hour('amal', '10:30', '10:40')
    const lines = [line({ roomIds: ['room'] })]
    expect(causeOf({ timeOff: away, busy: away }, at('10:00'), lines)).toBe('time_off')
    expect(causeOf({ busy: away }, at('10:00'), lines)).toBe('busy')
    expect(causeOf({}, at('10:00'), lines)).toBe('room')
  })

  it('for the rule that stops the last of several people', () => {
    const staff = [member('amal', weekly(['15:00–22:00'])), member('noura')]
    const lines = [line({ candidates: anyOf(['amal', 'noura']) })]
    expect(causeOf({ staff, busy: hour('noura', '10:00', '11:00') }, at('10:00'), lines)).toBe('busy')
  })
})

describe('an accepted start', () => {
  it('belongs to the date on which its window opened', () => {
    const facts = salon({ schedule: weekly(['20:00–26:00']) })
    expect(checkStart(facts, [line()], at('25:00'), NOW)).toMatchObject({ ok: true, date: SUNDAY })
  })

  it('belongs to the earlier date when two dates offer it', () => {
    const schedule = { ...weekly(['20:00–26:00']), overrides: [] }
    const next = { date: localDate('2026-11-23'), windows: [hours('00:00–04:00')] }
    const facts = salon({ schedule: { ...schedule, overrides: [next] } })
    expect(checkStart(facts, [line()], at('24:00'), NOW)).toMatchObject({ ok: true, date: SUNDAY })
    expect(checkStart(facts, [line()], at('26:00'), NOW)).toMatchObject({ ok: true, date: next.date })
  })

  it('takes the stylist with her buffers, and not while the client waits', () => {
    const lines = [
      line({
        candidates: anyOf(['amal'], 120),
        bufferBeforeMinutes: 10,
        bufferAfterMinutes: 15,
        processing: { startMinute: 30, lengthMinutes: 45 },
      }),
    ]
    expect(waysOf({}, lines)[0]?.occupancies).toEqual([
      { resourceId: 'amal', startsAtMinute: at('09:50'), endsAtMinute: at('10:30'), line: 0 },
      { resourceId: 'amal', startsAtMinute: at('11:15'), endsAtMinute: at('12:15'), line: 0 },
    ])
  })

  it('takes the room all the time', () => {
    const lines = [line({ roomIds: ['room'], processing: { startMinute: 0, lengthMinutes: 60 } })]
    const [way] = waysOf({ rooms: [{ resourceId: 'seat', roomId: 'room' }] }, lines)
    expect(way?.lines[0]?.roomResourceId).toBe('seat')
    expect(way?.occupancies).toEqual([
      { resourceId: 'seat', startsAtMinute: at('10:00'), endsAtMinute: at('11:00'), line: 0 },
    ])
  })

  it('joins what one resource gives to lines that follow each other', () => {
    const lines = [line({ bufferAfterMinutes: 15 }), line({ bufferBeforeMinutes: 15 })]
    expect(waysOf({}, lines)[0]?.occupancies).toEqual([
      { resourceId: 'amal', startsAtMinute: at('10:00'), endsAtMinute: at('12:00'), line: 0 },
    ])
  })

  it('keeps the client in the seat she has when that is possible', () => {
    const rooms = ['seat-1', 'seat-2', 'seat-3'].map((resourceId) => ({ resourceId, roomId: 'seats' }))
    const lines = [line({ roomIds: ['seats'] }), line({ roomIds: ['seats'] })]
    const seats = (busy: SalonFacts['busy']) =>
      waysOf({ rooms, busy }, lines)[0]?.lines.map(({ roomResourceId }) => roomResourceId)
    expect(seats(hour('seat-1', '10:30', '11:00'))).toEqual(['seat-2', 'seat-2'])
    expect(seats(hour('seat-1', '11:30', '12:00'))).toEqual(['seat-1', 'seat-2'])
  })

  it('prefers people with little booked that day, then fewer changes, then the order of ids', () => {
    const staff = [member('amal'), member('noura'), member('reem')]
    const anyone = line({ candidates: anyOf(['reem', 'noura', 'amal']) })
    const busy = hour('amal', '18:00', '19:00')
    const people = waysOf({ staff, busy }, [anyone, anyone]).map(({ lines }) =>
      lines.map(({ staffId }) => staffId),
    )
    expect(people.slice(0, 5)).toEqual([
      ['noura', 'noura'],
      ['reem', 'reem'],
      ['noura', 'reem'],
      ['reem', 'noura'],
      ['amal', 'noura'],
    ])
    expect(people).toHaveLength(9)
  })

  it('prefers whoever serves a line now to all else, of however many there are', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `stylist-${String(i).padStart(2, '0')}`)
    const anyone = line({ candidates: anyOf(ids) })
    const busy = hour('stylist-29', '18:00', '19:00')
    const [way, next] = waysOf({ staff: ids.map((id) => member(id)), busy }, [
      { ...anyone, servedBy: 'stylist-29' },
      anyone,
    ])
    expect(way?.lines.map(({ staffId }) => staffId)).toEqual(['stylist-29', 'stylist-00'])
    expect(next?.lines[0]?.staffId).toBe('stylist-29')
  })

  it('comes with twenty ways to serve it at the most', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `stylist-${i}`)
    const anyone = line({ candidates: anyOf(ids, 30) })
    const lines = Array.from({ length: 6 }, () => anyone)
    const ways = waysOf({ staff: ids.map((id) => member(id)) }, lines)
    expect(ways).toHaveLength(20)
    expect(
      new Set(ways.map(({ lines: assigned }) => assigned.map(({ staffId }) => staffId).join())).size,
    ).toBe(20)
  })
})

describe('all that stands in the way of a start', () => {
  const causesOf = (facts: Partial<SalonFacts>, start: number, lines = [line()]) =>
    listRefusals(salon(facts), lines, start, NOW)

  it('is nothing where the visit may start', () => {
    expect(causesOf({}, at('10:00'))).toEqual([])
  })

  it('is each rule that refuses it, one not hidden by another', () => {
    const busy = hour('amal', '10:00', '11:00')
    const facts = { staff: [member('amal')], busy, timeOff: busy, minimumNoticeMinutes: 500 }
    expect(
      causesOf(facts, at('10:07'), [line({ candidates: [{ staffId: 'amal', durationMinutes: 30 }] })]),
    ).toEqual(['notice', 'grid', 'time_off', 'busy'])
    expect(causesOf({ furthestDays: 0 }, at('09:00', localDate('2026-11-23')))).toEqual(['too_far', 'hours'])
  })

  it('is skill alone where nobody can do it, and hours alone outside of them', () => {
    expect(causesOf({ minimumNoticeMinutes: 500 }, at('10:00'), [line({ candidates: [] })])).toEqual([
      'skill',
    ])
    expect(causesOf({ busy: hour('amal', '21:00', '22:00') }, at('21:30'))).toEqual(['hours'])
  })

  it('is the first cause of all where only several together refuse it', () => {
    const facts = {
      staff: [member('amal'), member('badr')],
      timeOff: hour('amal', '10:00', '11:00'),
      busy: hour('badr', '10:00', '11:00'),
    }
    const lines = [line({ candidates: anyOf(['amal', 'badr']) })]
    expect(checkStart(salon(facts), lines, at('10:00'), NOW)).toEqual({ ok: false, cause: 'busy' })
    expect(causesOf(facts, at('10:00'), lines)).toEqual(['busy'])
  })
})
