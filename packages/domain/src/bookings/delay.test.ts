import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DELAYS, isDelay, lateNotice, mayRunLate, spreadDelay, type VisitStretch } from './delay.ts'

const stretch = (visitId: string, startMinute: number, endMinute: number): VisitStretch => ({
  ...{ visitId, startMinute, endMinute },
})

/** Visits one after the other, with the gap that is before each. */
const days = fc
  .array(fc.record({ gap: fc.nat(40), length: fc.integer({ min: 5, max: 120 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((visits) => {
    let at = 600
    return visits.map(({ gap, length }, index) => {
      const startMinute = at + gap
      at = startMinute + length
      return { gap, ...stretch(String(index), startMinute, at) }
    })
  })
const delays = fc.constantFrom(...DELAYS)

describe('a delay', () => {
  it('is taken in by the gaps before each visit, in all of them', () => {
    fc.assert(
      fc.property(days, delays, (visits, delayMinutes) => {
        const late = spreadDelay(visits, { visitId: '0', delayMinutes, nowMinute: 0 })
        const expected = visits.map(({ visitId }, index) => {
          const gaps = visits.slice(1, index + 1).reduce((sum, { gap }) => sum + gap, 0)
          return { visitId, lateMinutes: Math.max(0, delayMinutes - gaps) }
        })
        expect(late).toEqual(expected.filter(({ lateMinutes }) => lateMinutes > 0))
      }),
    )
  })

  it('leaves nobody in two places, and keeps the order, whatever stretches a visit has', () => {
    const owners = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(days, owners, delays, (plain, names, delayMinutes) => {
        const stretches = plain.map((each, index) => ({ ...each, visitId: names[index] ?? '' }))
        const late = { visitId: names[0] ?? '', delayMinutes, nowMinute: 0 }
        const starts = new Map(spreadDelay(stretches, late).map((each) => [each.visitId, each.lateMinutes]))
        for (const lateMinutes of starts.values()) expect(lateMinutes).toBeLessThanOrEqual(delayMinutes)
        // beginnings stay apart by at least what comes between them
        const firsts = stretches.filter(
          ({ visitId }, index) => names.findIndex((name) => name === visitId) === index,
        )
        const startOf = ({ visitId, startMinute }: VisitStretch) => startMinute + (starts.get(visitId) ?? 0)
        const crowded = firsts.filter((first, index) => {
          const before = firsts[index - 1]
          return before && startOf(first) - startOf(before) < before.endMinute - before.startMinute
        })
        expect(crowded).toEqual([])
      }),
    )
  })

  it('makes a visit that has begun end late, and one to come begin late', () => {
    const visits = [stretch('a', 600, 660), stretch('b', 660, 720), stretch('c', 725, 780)]
    const lateOf = (nowMinute: number) => spreadDelay(visits, { visitId: 'a', delayMinutes: 15, nowMinute })
    const others = [
      { visitId: 'b', lateMinutes: 15 },
      { visitId: 'c', lateMinutes: 10 },
    ]
    expect(lateOf(599)).toEqual([{ visitId: 'a', lateMinutes: 15 }, ...others])
    for (const nowMinute of [600, 659, 670]) expect(lateOf(nowMinute)).toEqual(others)
  })

  it('moves what is served within a visit, whose later part keeps its distance', () => {
    // b is served while the colour of a works; c follows on a
    const visits = [
      stretch('a', 600, 630),
      stretch('b', 630, 660),
      stretch('a', 660, 690),
      stretch('c', 700, 730),
    ]
    expect(spreadDelay(visits, { visitId: 'a', delayMinutes: 20, nowMinute: 610 })).toEqual([
      { visitId: 'b', lateMinutes: 20 },
      { visitId: 'c', lateMinutes: 10 },
    ])
    // once b is served, only what comes after a's last part waits
    expect(spreadDelay(visits, { visitId: 'a', delayMinutes: 20, nowMinute: 665 })).toEqual([
      { visitId: 'c', lateMinutes: 10 },
    ])
  })

  it('of a visit that is not hers hits nobody', () => {
    expect(spreadDelay([stretch('a', 600, 660)], { visitId: 'x', delayMinutes: 15, nowMinute: 0 })).toEqual(
      [],
    )
  })

  it('is one of a few', () => {
    expect([0, 5, 12, 15, 25, 30, 60, 90].filter(isDelay)).toEqual([5, 15, 30, 60])
  })

  it.each([
    ['2026-12-01T21:59:59.999Z', false],
    ['2026-12-01T22:00:00.000Z', true],
    ['2026-12-02T11:59:59.999Z', true],
    ['2026-12-02T12:00:00.000Z', false],
  ])('is told of on the day of the visit: at %s, %s', (now, expected) => {
    const visit = {
      startsAt: new Date('2026-12-02T10:00:00.000Z'),
      endsAt: new Date('2026-12-02T11:00:00.000Z'),
    }
    expect(mayRunLate({ ...visit, status: 'confirmed' }, new Date(now))).toBe(expected)
    expect(mayRunLate({ ...visit, status: 'completed' }, new Date(now))).toBe(false)
  })
})

it.each([
  [{}, 'ready'],
  [{ hasPhone: false }, 'no_phone'],
  [{ isHere: true }, 'here'],
  [{ isPast: true, hasPhone: false }, 'past'],
  [{ isPast: true, isHere: true }, 'here'],
  [{ isPast: true, isTold: true }, 'told'],
  [{ isFirstService: false, isHere: true }, 'later_service'],
  [{ status: 'pending' }, 'not_confirmed'],
  [{ isTold: true, isHere: true }, 'told'],
] as const)('a customer who is %j is %s', (changes, expected) => {
  const visit = {
    status: 'confirmed',
    isFirstService: true,
    isHere: false,
    hasPhone: true,
    isTold: false,
    isPast: false,
  } as const
  expect(lateNotice({ ...visit, ...changes })).toBe(expected)
})
