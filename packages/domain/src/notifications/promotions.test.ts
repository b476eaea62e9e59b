import { describe, expect, it } from 'vitest'
import { LOCALES } from '../shared/brand.ts'
import {
  completionsToAskAbout,
  CONSENT_TEXTS,
  CONSENT_VERSION,
  isPromotionTime,
  isWelcome,
} from './promotions.ts'

const NOON = new Date('2026-12-01T09:00:00.000Z')

describe('a promotion', () => {
  it.each([
    ['2026-12-01T05:59:59.999Z', false],
    ['2026-12-01T06:00:00.000Z', true],
    ['2026-12-01T16:59:59.999Z', true],
    ['2026-12-01T17:00:00.000Z', false],
    // past midnight in Riyadh, still the day before in UTC
    ['2026-12-01T22:00:00.000Z', false],
  ])('at %s, by Riyadh’s clocks, may be sent: %s', (now, expected) => {
    expect(isPromotionTime(new Date(now))).toBe(expected)
  })

  it('needs consent and its hours; a service needs neither', () => {
    const night = new Date('2026-12-01T20:00:00.000Z')
    expect(isWelcome('promotional', true, NOON)).toBe(true)
    expect(isWelcome('promotional', false, NOON)).toBe(false)
    expect(isWelcome('promotional', true, night)).toBe(false)
    expect(isWelcome('service', false, night)).toBe(true)
  })
})

it('a review is asked for from three hours after the visit on, for a day', () => {
  expect(completionsToAskAbout(NOON)).toEqual({
    after: new Date('2026-11-30T06:00:00.000Z'),
    until: new Date('2026-12-01T06:00:00.000Z'),
  })
})

it('the words that are asked for now are there in both languages', () => {
  for (const locale of LOCALES) expect(CONSENT_TEXTS[CONSENT_VERSION][locale]).toMatch(/\S/)
})
