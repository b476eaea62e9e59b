import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../shared/brand.ts'
import { prayerTimes } from './prayer.ts'
import { hasFreeStart, listSlots, nextStart } from './slots.ts'
import {
  anyOf,
  at,
  clocks,
  hours,
  line,
  localDate,
  member,
  RIYADH,
  salon,
  SUNDAY,
  weekly,
} from './testing/salon-builder.ts'
import type { SalonFacts, Slot, VisitLine } from './types.ts'

const LONG_AGO = at('00:00', localDate('2026-01-01'))
const monday = localDate('2026-11-23')

function slotsOf(
  facts: Partial<SalonFacts>,
  lines: VisitLine[] = [line()],
  nowMinute = LONG_AGO,
): readonly Slot[] {
  return (
    listSlots(salon({ furthestDays: 3650, ...facts }), lines, { from: SUNDAY, days: 1 }, nowMinute)[0]
      ?.slots ?? []
  )
}
const timesOf = (facts: Partial<SalonFacts>, lines?: VisitLine[], nowMinute?: number) =>
  clocks(slotsOf(facts, lines, nowMinute))
const booked = (...stretches: [string, string][]) =>
  new Map([['amal', stretches.flatMap(([from, to]) => [at(from), at(to)])]])

describe('the times of a day', () => {
  it('begin with the window, stand a step apart, and end so that the visit fits', () => {
    const schedule = weekly(['10:20–13:00'])
    expect(timesOf({ schedule, stepMinutes: 30 })).toEqual(['10:20', '10:50', '11:20', '11:50'])
  })

  it('begin anew with each window', () => {
    expect(timesOf({ schedule: weekly(['10:00–11:30', '16:10–18:10']) })).toEqual(['10:00', '16:10', '17:10'])
  })

  it('begin with the stylist’s own hours', () => {
    const staff = [member('amal', weekly(['10:45–13:00']))]
    expect(timesOf({ staff })).toEqual(['10:45', '11:45'])
  })

  it('leave out what is booked, to the minute', () => {
    const schedule = weekly(['10:00–14:00'])
    expect(timesOf({ schedule, busy: booked(['11:00', '12:00']) })).toEqual(['10:00', '12:00', '13:00'])
    expect(timesOf({ schedule, busy: booked(['10:59', '12:01']) })).toEqual(['13:00'])
  })

  it('leave out absence', () => {
    expect(timesOf({ schedule: weekly(['10:00–14:00']), timeOff: booked(['09:00', '12:30']) })).toEqual([
      '13:00',
    ])
  })

  it('keep buffers clear of bookings, though buffers may lie outside the hours', () => {
    const schedule = weekly(['10:00–14:00'])
    const lines = [line({ bufferBeforeMinutes: 15, bufferAfterMinutes: 15 })]
    expect(timesOf({ schedule }, lines)).toEqual(['10:00', '11:00', '12:00', '13:00'])
    expect(timesOf({ schedule, busy: booked(['12:00', '12:30']) }, lines)).toEqual(['10:00', '13:00'])
  })

  it('let another client in while the first one only waits', () => {
    const processing = { startMinute: 60, lengthMinutes: 60 }
    const lines = [line({ candidates: anyOf(['amal'], 180), processing })]
    const schedule = weekly(['10:00–13:00'])
    expect(timesOf({ schedule, busy: booked(['11:00', '12:00']) }, lines)).toEqual(['10:00'])
    expect(timesOf({ schedule, busy: booked(['11:00', '12:01']) }, lines)).toEqual([])
  })

  it('belong to the date on which the night began', () => {
    const schedule = weekly(['22:00–26:00'], [0])
    const days = listSlots(salon({ schedule }), [line()], { from: SUNDAY, days: 2 }, LONG_AGO)
    expect(days.map(({ date, slots }) => [date, clocks(slots)])).toEqual([
      [SUNDAY, ['22:00', '23:00', '00:00', '01:00']],
      [monday, []],
    ])
  })

  it('run on through the hour that comes twice, and skip the one that is left out', () => {
    const night = (from: LocalDate) => {
      const facts = salon({
        timeZone: 'Europe/Berlin',
        schedule: weekly(['00:00–05:00']),
        furthestDays: 3650,
      })
      return clocks(listSlots(facts, [line()], { from, days: 1 }, LONG_AGO)[0]?.slots ?? [], 'Europe/Berlin')
    }
    expect(night(localDate('2026-10-25'))).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00', '04:00'])
    expect(night(localDate('2026-03-29'))).toEqual(['00:00', '01:00', '03:00', '04:00'])
  })

  it('leave the notice that the salon asks for', () => {
    const facts = { schedule: weekly(['10:00–14:00']) }
    expect(timesOf(facts, [line()], at('11:00'))).toEqual(['11:00', '12:00', '13:00'])
    expect(timesOf({ ...facts, minimumNoticeMinutes: 61 }, [line()], at('11:00'))).toEqual(['13:00'])
  })

  it('end with the furthest date, counted from the salon’s own today', () => {
    const facts = salon({ furthestDays: 1, schedule: weekly(['10:00–11:00']) })
    const lateOnSaturday = at('23:30', localDate('2026-11-21'))
    const range = { from: SUNDAY, days: 3 }
    const daysWithTimes = (nowMinute: number) =>
      listSlots(facts, [line()], range, nowMinute).flatMap(({ date, slots }) =>
        slots.length > 0 ? [date] : [],
      )
    expect(daysWithTimes(lateOnSaturday)).toEqual([SUNDAY])
    expect(daysWithTimes(lateOnSaturday + 30)).toEqual([SUNDAY, monday])
  })

  it('are none for a line that nobody can do, and for a visit without lines', () => {
    expect(timesOf({}, [line({ candidates: [] })])).toEqual([])
    expect(timesOf({}, [])).toEqual([])
  })
})

describe('prayers', () => {
  const asr = prayerTimes(SUNDAY, salon()).find(({ prayer }) => prayer === 'asr')?.startsAtMinute ?? NaN
  const around = { schedule: weekly(['12:30–17:00']), stepMinutes: 1 }
  const starts = (mode: 'closed' | 'no_new_starts' | 'ignored') =>
    slotsOf({ ...around, prayer: { mode, beforeMinutes: 5, afterMinutes: 25 } }).map(
      (slot) => slot.startsAtMinute,
    )

  it('keep every line clear of the closure when the salon closes', () => {
    const shown = starts('closed')
    expect(shown.filter((start) => start > asr - 65 && start < asr + 25)).toEqual([])
    expect(shown).toContain(asr + 25)
    expect(shown).toContain(asr - 65)
  })

  it('only hold back visits that would begin in the closure when the salon takes no new starts', () => {
    const shown = starts('no_new_starts')
    expect(shown.filter((start) => start >= asr - 5 && start < asr + 25)).toEqual([])
    expect(shown).toContain(asr - 6)
  })

  it('change nothing when the salon ignores them', () => {
    expect(starts('ignored')).toHaveLength(211)
  })
})

describe('rooms', () => {
  const chairs = [
    { resourceId: 'chair-1', roomId: 'chairs' },
    { resourceId: 'chair-2', roomId: 'chairs' },
  ]
  const facts = { schedule: weekly(['10:00–13:00']), rooms: chairs }
  const lines = [line({ roomIds: ['chairs'] })]
  const taken = (...ids: string[]) => new Map(ids.map((id) => [id, [at('11:30'), at('11:45')]]))

  it('refuse a time only when every unit is taken', () => {
    expect(timesOf({ ...facts, busy: taken('chair-1') }, lines)).toEqual(['10:00', '11:00', '12:00'])
    expect(timesOf({ ...facts, busy: taken('chair-1', 'chair-2') }, lines)).toEqual(['10:00', '12:00'])
  })

  it('count as taken when they are out of use', () => {
    expect(timesOf({ ...facts, busy: taken('chair-1'), timeOff: taken('chair-2') }, lines)).toEqual([
      '10:00',
      '12:00',
    ])
  })

  it('stay taken while the client waits', () => {
    const waiting = [line({ roomIds: ['chairs'], processing: { startMinute: 0, lengthMinutes: 60 } })]
    expect(timesOf({ ...facts, busy: taken('chair-1', 'chair-2') }, waiting)).toEqual(['10:00', '12:00'])
  })

  it('must exist', () => {
    expect(timesOf({ ...facts, rooms: [] }, lines)).toEqual([])
  })
})

describe('a visit of several lines', () => {
  const team = { staff: [member('amal'), member('noura')], schedule: weekly(['10:00–14:00']) }

  it('follows one line with the next and lasts as long as all of them', () => {
    const [first] = slotsOf(team, [line(), line({ candidates: anyOf(['noura'], 45) })])
    expect(first).toEqual({
      startsAtMinute: at('10:00'),
      endsAtMinute: at('11:45'),
      lines: [{ staffIds: ['amal'] }, { staffIds: ['noura'] }],
    })
  })

  it('must fit as a whole', () => {
    expect(timesOf(team, [line(), line(), line()])).toEqual(['10:00', '11:00'])
  })

  it('takes its grid from the stylist of the first line', () => {
    const staff = [member('amal', weekly(['10:20–14:00'])), member('noura')]
    expect(timesOf({ ...team, staff }, [line(), line({ candidates: anyOf(['noura']) })])).toEqual([
      '10:20',
      '11:20',
    ])
  })

  it('asks for no buffer between two lines of one stylist', () => {
    const lines = [line({ bufferAfterMinutes: 30 }), line({ bufferBeforeMinutes: 30 })]
    expect(timesOf({ schedule: weekly(['10:00–12:00']) }, lines)).toEqual(['10:00'])
  })

  it('shows those who take part in some way to serve it, and nobody else', () => {
    const busy = booked(['11:00', '14:00'])
    const both = line({ candidates: anyOf(['amal', 'noura']) })
    expect(slotsOf({ ...team, busy }, [both, both])[0]?.lines).toEqual([
      { staffIds: ['amal', 'noura'] },
      { staffIds: ['noura'] },
    ])
  })

  it('leaves out a stylist after whom nobody is free', () => {
    const quick = { staffId: 'noura', durationMinutes: 30 }
    const first = line({ candidates: [...anyOf(['amal']), quick] })
    // Amal would end at 11:00, when she is booked herself; after Noura's half hour she has time for the
    // second line.
    const second = line({ candidates: anyOf(['amal'], 30) })
    const [slot] = slotsOf({ ...team, busy: booked(['11:00', '14:00']) }, [first, second])
    expect(slot?.lines).toEqual([{ staffIds: ['noura'] }, { staffIds: ['amal'] }])
    expect(slot?.endsAtMinute).toBe(at('11:00'))
  })
})

describe('anyone', () => {
  it('offers each time once, with everybody who is free', () => {
    const facts = {
      staff: [member('amal'), member('noura')],
      schedule: weekly(['10:00–12:00']),
      busy: booked(['10:00', '10:30']),
    }
    expect(
      slotsOf(facts, [line({ candidates: anyOf(['amal', 'noura']) })]).map(({ lines }) => lines),
    ).toEqual([[{ staffIds: ['noura'] }], [{ staffIds: ['amal', 'noura'] }]])
  })

  it('shares one list between times with the same people', () => {
    const facts = { staff: [member('amal'), member('noura')] }
    const [first, second] = slotsOf(facts, [line({ candidates: anyOf(['amal', 'noura']) })])
    expect(first?.lines[0]?.staffIds).toBe(second?.lines[0]?.staffIds)
  })

  it('works for more people than a number has bits', () => {
    const ids = Array.from({ length: 70 }, (_, i) => `stylist-${i}`)
    const facts = { staff: ids.map((id) => member(id)), schedule: weekly(['10:00–11:00']) }
    const busy = new Map(ids.slice(0, 40).map((id) => [id, [at('10:00'), at('11:00')]]))
    const [slot] = slotsOf({ ...facts, busy }, [line({ candidates: anyOf(ids) })])
    expect(slot?.lines[0]?.staffIds).toEqual(ids.slice(40))
  })

  it('ends when the preferred stylist would be done', () => {
    const candidates = [...anyOf(['amal'], 60), ...anyOf(['noura'], 90)]
    const facts = { staff: [member('amal'), member('noura')], schedule: weekly(['10:00–14:00']) }
    expect(
      slotsOf({ ...facts, busy: booked(['13:00', '14:00']) }, [line({ candidates })])[0]?.endsAtMinute,
    ).toBe(at('11:30'))
  })
})

describe('the first free time', () => {
  const facts = salon({
    schedule: weekly(['10:00–14:00'], [0, 2]),
    furthestDays: 3650,
    busy: booked(['10:00', '11:00']),
  })

  it('of a day lies between two times of the clock, end included', () => {
    const first = (from: string, to: string) => {
      const { startMinute, lengthMinutes } = hours(`${from}–${to}`)
      return hasFreeStart(facts, [line()], SUNDAY, startMinute, startMinute + lengthMinutes, LONG_AGO)
    }
    expect(first('00:00', '24:00')).toBe(at('11:00'))
    expect(first('11:30', '14:00')).toBe(at('12:00'))
    expect(first('11:30', '12:59')).toBeNull()
    expect(first('11:30', '13:00')).toBe(at('12:00'))
  })

  it('of a day is none past the furthest date', () => {
    expect(hasFreeStart({ ...facts, furthestDays: 0 }, [line()], SUNDAY, 0, 1440, LONG_AGO)).toBeNull()
  })

  it('of several days skips the days that have none', () => {
    const next = nextStart(facts, [line()], { from: monday, days: 7 }, LONG_AGO)
    const tuesday = localDate('2026-11-24')
    expect(next).toEqual({ date: tuesday, startsAtMinute: at('10:00', tuesday, RIYADH) })
    expect(nextStart(facts, [line()], { from: monday, days: 1 }, LONG_AGO)).toBeNull()
  })
})
