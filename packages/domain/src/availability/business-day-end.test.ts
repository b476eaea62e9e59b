import { describe, expect, it } from 'vitest'
import { endOfBusinessDate } from './business-day-end.ts'
import { at, hours, localDate, member, salon, SUNDAY, weekly } from './testing/salon-builder.ts'

const MONDAY = localDate('2026-11-23')

describe('the end of a business day', () => {
  it('is midnight where the salon closes before it, or does not open', () => {
    expect(endOfBusinessDate(salon(), SUNDAY)).toBe(at('24:00'))
    expect(endOfBusinessDate(salon({ schedule: weekly(['10:00–24:00'], []) }), SUNDAY)).toBe(at('24:00'))
  })

  it('is when the salon closes in the night after it', () => {
    const schedule = weekly(['10:00–15:00', '17:00–26:00'])
    expect(endOfBusinessDate(salon({ schedule }), SUNDAY)).toBe(at('26:00'))
  })

  it('follows the hours of a season and of a date', () => {
    const seasons = [{ firstDate: SUNDAY, lastDate: MONDAY, windows: weekly(['21:00–27:00']).weekly }]
    const overrides = [{ date: MONDAY, windows: [hours('10:00–20:00')] }]
    const facts = salon({ schedule: { ...weekly(['10:00–22:00']), seasons, overrides } })
    expect(endOfBusinessDate(facts, SUNDAY)).toBe(at('27:00'))
    expect(endOfBusinessDate(facts, MONDAY)).toBe(at('24:00', MONDAY))
  })

  it('is the salon’s, however early somebody goes home', () => {
    const facts = { schedule: weekly(['10:00–26:00']), staff: [member('amal', weekly(['10:00–18:00']))] }
    expect(endOfBusinessDate(salon(facts), SUNDAY)).toBe(at('26:00'))
  })
})
