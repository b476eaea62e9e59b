import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../time/local-date.ts'
import { SalonHours } from './hours.ts'
import { at, hours, localDate, member, salon, SUNDAY, weekly } from './testing/salon-builder.ts'
import type { SalonFacts, Schedule, SeasonHours } from './types.ts'
import { intersectWindows, mergeWindows } from './windows.ts'

const day = toEpochDay(SUNDAY)
const monday = localDate('2026-11-23')
const season = (windows: Schedule): SeasonHours => ({
  firstDate: SUNDAY,
  lastDate: SUNDAY,
  windows: windows.weekly,
})
const own = (schedule: Schedule, facts: Partial<SalonFacts> = {}) =>
  new SalonHours(salon({ staff: [member('amal', schedule)], ...facts })).ofStaff('amal', day)

describe('windows of one owner', () => {
  it('count as one when they touch or overlap', () => {
    const windows = [hours('16:00–20:00'), hours('10:00–12:00'), hours('12:00–13:00'), hours('19:00–26:00')]
    expect(mergeWindows(windows)).toEqual([600, 780, 960, 1560])
  })

  it('end with the second day at the latest', () => {
    expect(mergeWindows([{ startMinute: 1200, lengthMinutes: 3000 }])).toEqual([1200, 2880])
  })

  it('are cut to what two owners share', () => {
    expect(intersectWindows([0, 100, 200, 300], [50, 250, 300, 400])).toEqual([50, 100, 200, 250])
  })
})

describe('the hours of a salon', () => {
  it('come from the date before the season, and from the season before the week', () => {
    const seasonal = { ...weekly(['10:00–22:00']), seasons: [season(weekly(['20:00–27:00']))] }
    const dated = { ...seasonal, overrides: [{ date: SUNDAY, windows: [hours('14:00–18:00')] }] }
    expect(new SalonHours(salon({ schedule: seasonal })).ofSalon(day)).toEqual([at('20:00'), at('27:00')])
    expect(new SalonHours(salon({ schedule: dated })).ofSalon(day)).toEqual([at('14:00'), at('18:00')])
    const ordinary = [at('10:00', monday), at('22:00', monday)]
    expect(new SalonHours(salon({ schedule: dated })).ofSalon(day + 1)).toEqual(ordinary)
  })

  it('are none on a date without windows', () => {
    const closed = { ...weekly(['10:00–22:00']), overrides: [{ date: SUNDAY, windows: [] }] }
    const facts = salon({ schedule: closed, staff: [member('amal', weekly(['10:00–22:00']))] })
    expect(new SalonHours(facts).ofSalon(day)).toEqual([])
    expect(new SalonHours(facts).ofStaff('amal', day)).toEqual([])
  })

  it('grow by the hour that a night in autumn repeats, and lose the one that spring skips', () => {
    const berlin = new SalonHours(salon({ timeZone: 'Europe/Berlin', schedule: weekly(['20:00–28:00']) }))
    const length = (date: string) => {
      const [from = 0, to = 0] = berlin.ofSalon(toEpochDay(localDate(date)))
      return to - from
    }
    expect([length('2026-10-23'), length('2026-10-24'), length('2026-03-28')]).toEqual([480, 540, 420])
  })

  it('skip a window that lies wholly in the skipped hour', () => {
    const facts = salon({ timeZone: 'Europe/Berlin', schedule: weekly(['02:10–02:50', '10:00–11:00']) })
    expect(new SalonHours(facts).ofSalon(toEpochDay(localDate('2026-03-29')))).toHaveLength(2)
  })
})

describe('the hours of a member of staff', () => {
  it('are the salon’s when she has none of her own', () => {
    expect(new SalonHours(salon()).ofStaff('amal', day)).toEqual([at('10:00'), at('22:00')])
  })

  it('lie within the salon’s', () => {
    expect(own(weekly(['08:00–12:00', '20:00–24:00']))).toEqual([
      at('10:00'),
      at('12:00'),
      at('20:00'),
      at('22:00'),
    ])
  })

  it('change on a date of hers alone', () => {
    const away = { ...weekly(['10:00–22:00']), overrides: [{ date: SUNDAY, windows: [] }] }
    const facts = salon({ staff: [member('amal', away), member('noura')] })
    expect(new SalonHours(facts).ofStaff('amal', day)).toEqual([])
    expect(new SalonHours(facts).ofStaff('noura', day)).toHaveLength(2)
  })

  it('follow the salon’s season on the weekdays she works when she has no season of her own', () => {
    const schedule = { ...weekly(['10:00–22:00']), seasons: [season(weekly(['20:00–27:00']))] }
    expect(own(weekly(['10:00–14:00'], [0]), { schedule })).toEqual([at('20:00'), at('27:00')])
    expect(own(weekly(['10:00–14:00'], [1]), { schedule })).toEqual([])
  })

  it('keep to a season of her own within the salon’s', () => {
    const schedule = { ...weekly(['10:00–22:00']), seasons: [season(weekly(['20:00–27:00']))] }
    const hers = { ...weekly(['10:00–22:00']), seasons: [season(weekly(['22:00–24:00']))] }
    expect(own(hers, { schedule })).toEqual([at('22:00'), at('24:00')])
  })

  it('are none for somebody the salon does not know', () => {
    expect(new SalonHours(salon()).ofStaff('stranger', day)).toEqual([])
  })
})
