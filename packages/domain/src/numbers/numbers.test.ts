import { describe, expect, it } from 'vitest'
import { at, localDate, salon, SUNDAY, weekly } from '../availability/testing/salon-builder.ts'
import { addDays } from '../time/local-date.ts'
import { startOfDate } from '../time/zone.ts'
import { listUnits, rangeBefore } from './date-range.ts'
import { offeredMinutes } from './offered-minutes.ts'

describe('a range of days', () => {
  const range = { from: localDate('2026-11-27'), to: localDate('2026-12-07') }

  it('is compared with as many days right before it', () => {
    expect(rangeBefore(range)).toEqual({ from: '2026-11-16', to: '2026-11-26' })
  })

  it('falls into days, weeks from Sunday on, and months, cut at its ends', () => {
    expect(listUnits(range, 'day')).toHaveLength(11)
    expect(listUnits(range, 'week')).toEqual(['2026-11-27', '2026-11-29', '2026-12-06'])
    expect(listUnits(range, 'month')).toEqual(['2026-11-27', '2026-12-01'])
  })
})

describe('the minutes in which somebody could be booked', () => {
  const day = (timeZone = 'Asia/Riyadh', date = SUNDAY) => ({
    fromMinute: startOfDate(timeZone, date),
    toMinute: startOfDate(timeZone, addDays(date, 1)),
  })
  const staffOf = (facts: ReturnType<typeof salon>) => facts.staff[0]?.id ?? ''

  it('are her hours within the salon’s, without absences, which may overlap', () => {
    const facts = salon({ schedule: weekly(['10:00–22:00']) })
    const [staffId] = [staffOf(facts)]
    expect(offeredMinutes(facts, day(), []).get(staffId)).toBe(720)
    const away = [
      { staffId, startsAtMinute: at('09:00'), endsAtMinute: at('11:00') },
      { staffId, startsAtMinute: at('10:30'), endsAtMinute: at('12:00') },
      { staffId: 'somebody else', startsAtMinute: at('12:00'), endsAtMinute: at('22:00') },
    ]
    expect(offeredMinutes(facts, day(), away).get(staffId)).toBe(600)
  })

  it('are counted on the day that the clock shows, where a night passes midnight', () => {
    const facts = salon({ schedule: weekly(['20:00–27:00']) })
    expect(offeredMinutes(facts, day(), []).get(staffOf(facts))).toBe(420)
    const oneNight = salon({ schedule: weekly(['20:00–27:00'], [6]) })
    expect(offeredMinutes(oneNight, day(), []).get(staffOf(oneNight))).toBe(180)
  })

  it('follow a clock that is changed', () => {
    const facts = salon({ timeZone: 'Europe/Berlin', schedule: weekly(['00:00–24:00']) })
    const spring = day('Europe/Berlin', localDate('2026-03-29'))
    expect(offeredMinutes(facts, spring, []).get(staffOf(facts))).toBe(23 * 60)
  })

  it('have none for the prayers that a salon closes for, and keep those it only takes nobody new in', () => {
    const schedule = weekly(['10:00–22:00'])
    const prayer = { beforeMinutes: 0, afterMinutes: 20 }
    const closed = salon({ schedule, prayer: { mode: 'closed', ...prayer } })
    const noStarts = salon({ schedule, prayer: { mode: 'no_new_starts', ...prayer } })
    expect(offeredMinutes(closed, day(), []).get(staffOf(closed))).toBe(720 - 4 * 20)
    expect(offeredMinutes(noStarts, day(), []).get(staffOf(noStarts))).toBe(720)
  })
})
