import { describe, expect, it } from 'vitest'
import {
  dateOfMinute,
  instantOfMinute,
  isWholeMinute,
  minuteOfDate,
  minuteOfInstant,
  nextMinute,
  parseInstant,
  toInstant,
} from './instant.ts'

const at = (text: string) => new Date(text)

describe('instants', () => {
  it('travel in UTC with milliseconds', () => {
    expect(toInstant(at('2026-12-01T17:30:00+03:00'))).toBe('2026-12-01T14:30:00.000Z')
    expect(parseInstant('2026-12-01T14:30:00Z')).toBe('2026-12-01T14:30:00.000Z')
  })

  it('are refused when the moment does not exist or the zone is missing', () => {
    const wrong = [
      '2026-02-30T10:00:00Z',
      '2026-12-01T24:30:00Z',
      '2026-12-01T10:00:00',
      '2026-12-01',
      '2026-12-01T10:00:00+03:00',
      'now',
    ]
    expect(wrong.map(parseInstant)).toEqual(wrong.map(() => null))
  })

  it('become whole minutes and come back', () => {
    const minute = minuteOfDate(at('2026-12-01T14:30:59.999Z'))
    expect(instantOfMinute(minute)).toBe('2026-12-01T14:30:00.000Z')
    expect(dateOfMinute(minute).getTime()).toBe(at('2026-12-01T14:30:00Z').getTime())
    expect(minuteOfInstant(toInstant(at('2026-12-01T14:30:30Z')))).toBe(minute)
  })

  it('counts a minute that has begun as past', () => {
    expect(nextMinute(at('2026-12-01T14:30:00Z'))).toBe(minuteOfDate(at('2026-12-01T14:30:00Z')))
    expect(nextMinute(at('2026-12-01T14:30:00.001Z'))).toBe(minuteOfDate(at('2026-12-01T14:31:00Z')))
  })

  it('knows when seconds are left over', () => {
    expect(isWholeMinute(toInstant(at('2026-12-01T14:30:00Z')))).toBe(true)
    expect(isWholeMinute(toInstant(at('2026-12-01T14:30:01Z')))).toBe(false)
  })
})
