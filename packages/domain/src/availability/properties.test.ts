import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { addDays } from '../time/local-date.ts'
import { temporalMinute } from '../time/testing/temporal-clock.ts'
import { checkStart } from './check-start.ts'
import { hasFreeStart, listSlots, nextStart } from './slots.ts'
import { ReferenceSalon } from './testing/reference.ts'
import type { SalonCase } from './testing/salon-arbitrary.ts'
import { salonCase } from './testing/salon-arbitrary.ts'
import type { Occupancy, SalonFacts } from './types.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Random salons on which each property is tried. */
    propertyRuns: number
  }
}

const numRuns = inject('propertyRuns')
const seed = 20261122
const timeout = 60_000 + numRuns * 20

/**
 * Starts worth asking about: shown ones, others of their grid, the edges of what is taken, and some that fall
 * anywhere.
 */
function startsToAsk(
  { facts, range }: SalonCase,
  shown: readonly number[],
  picks: readonly number[],
): number[] {
  const midnight = temporalMinute(facts.timeZone, range.from, 0)
  const edges = [...facts.busy.values(), ...facts.timeOff.values()].flatMap((list) => Array.from(list))
  const asked = picks.flatMap((pick) => {
    const start = shown[pick % Math.max(1, shown.length)]
    const edge = edges[pick % Math.max(1, edges.length)]
    const anywhere = midnight + (pick % (range.days * 1440 + 300))
    const onGrid =
      start === undefined ? [] : [start, start + 1, start + ((pick % 41) - 20) * facts.stepMinutes]
    return [...onGrid, ...(edge === undefined ? [] : [edge]), anywhere]
  })
  return [...new Set(asked)]
}

function overlaps(occupancies: readonly Occupancy[]): boolean {
  return occupancies.some((a, i) =>
    occupancies.some(
      (b, j) =>
        i !== j &&
        a.resourceId === b.resourceId &&
        a.startsAtMinute <= b.endsAtMinute &&
        b.startsAtMinute <= a.endsAtMinute,
    ),
  )
}

function isTaken(facts: SalonFacts, { resourceId, startsAtMinute, endsAtMinute }: Occupancy): boolean {
  return [facts.busy, facts.timeOff].some((kind) => {
    const list = Array.from(kind.get(resourceId) ?? [])
    return list.some(
      (start, i) => i % 2 === 0 && start < endsAtMinute && startsAtMinute < (list[i + 1] ?? start),
    )
  })
}

describe('on any salon', () => {
  it('lists the very slots a minute-by-minute search finds', { timeout }, () => {
    fc.assert(
      fc.property(salonCase, ({ facts, lines, range, nowMinute }) => {
        const reference = new ReferenceSalon(facts, lines, nowMinute)
        const expected = Array.from({ length: range.days }, (_, i) => {
          const date = addDays(range.from, i)
          return { date, slots: reference.slotsOn(date) }
        })
        expect(listSlots(facts, lines, range, nowMinute)).toEqual(expected)
      }),
      { seed, numRuns },
    )
  })

  it('accepts a start exactly when it is shown, and else names the first cause', { timeout }, () => {
    fc.assert(
      fc.property(salonCase, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (salon, picks) => {
        const { facts, lines, range, nowMinute } = salon
        const days = listSlots(facts, lines, range, nowMinute)
        const shown = days.flatMap(({ slots }) => slots.map(({ startsAtMinute }) => startsAtMinute))
        const reference = new ReferenceSalon(facts, lines, nowMinute)
        for (const start of startsToAsk(salon, shown, picks)) {
          const decision = checkStart(facts, lines, start, nowMinute)
          const summary = decision.ok
            ? {
                ok: true,
                date: decision.date,
                staff: decision.assignments.map((way) => way.lines.map(({ staffId }) => staffId)),
              }
            : decision
          expect(summary).toEqual(reference.decide(start))
          const isInRange =
            decision.ok && decision.date >= range.from && decision.date < addDays(range.from, range.days)
          expect({
            shownButRefused: shown.includes(start) && !decision.ok,
            acceptedButHidden: isInRange && !shown.includes(start),
          }).toEqual({ shownButRefused: false, acceptedButHidden: false })
        }
      }),
      { seed, numRuns },
    )
  })

  it(
    'gives assignments that follow one another, take only what is free, and end when the slot says',
    { timeout },
    () => {
      fc.assert(
        fc.property(salonCase, fc.nat(), ({ facts, lines, range, nowMinute }, pick) => {
          for (const { date, slots } of listSlots(facts, lines, range, nowMinute)) {
            const slot = slots[pick % Math.max(1, slots.length)]
            if (slot === undefined) continue
            const decision = checkStart(facts, lines, slot.startsAtMinute, nowMinute)
            if (!decision.ok) throw new Error(`shown but refused: ${decision.cause}`)
            // A start that two business dates offer is decided for the earlier one, where others may serve
            // it.
            const isThisDate = decision.date === date
            const ends = isThisDate ? decision.assignments[0]?.lines.at(-1)?.endsAtMinute : slot.endsAtMinute
            expect(ends).toBe(slot.endsAtMinute)
            for (const { lines: assigned, occupancies } of decision.assignments) {
              let at = slot.startsAtMinute
              for (const [i, line] of assigned.entries()) {
                expect(line.startsAtMinute).toBe(at)
                at = line.endsAtMinute
                expect(line.roomResourceId === null).toBe(lines[i]?.roomIds.length === 0)
              }
              expect(overlaps(occupancies)).toBe(false)
              expect(occupancies.filter((occupancy) => isTaken(facts, occupancy))).toEqual([])
            }
          }
        }),
        { seed, numRuns },
      )
    },
  )

  it('can book everybody it shows for a line when she alone is asked for', { timeout }, () => {
    fc.assert(
      fc.property(salonCase, fc.nat(), ({ facts, lines, range, nowMinute }, pick) => {
        const slots = listSlots(facts, lines, range, nowMinute).flatMap((day) => day.slots)
        const slot = slots[pick % Math.max(1, slots.length)]
        for (const [i, { staffIds }] of (slot?.lines ?? []).entries()) {
          for (const staffId of staffIds) {
            const candidates = lines[i]?.candidates.filter((candidate) => candidate.staffId === staffId) ?? []
            const alone = lines.map((line, j) => (i === j ? { ...line, candidates } : line))
            expect(checkStart(facts, alone, slot?.startsAtMinute ?? 0, nowMinute).ok).toBe(true)
          }
        }
      }),
      { seed, numRuns },
    )
  })

  it('finds the first free time of a day, of hours of a day, and of several days', { timeout }, () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
    fc.assert(
      fc.property(salonCase, hours, ({ facts, lines, range, nowMinute }, [fromMinute, lengthMinutes]) => {
        const reference = new ReferenceSalon(facts, lines, nowMinute)
        const starts = reference.slotsOn(range.from).map(({ startsAtMinute }) => startsAtMinute)
        const at = (minute: number) => temporalMinute(facts.timeZone, range.from, minute)
        const toMinute = fromMinute + lengthMinutes
        const fitting = starts.filter(
          (start) => start >= at(fromMinute) && reference.earliestEnd(range.from, start) <= at(toMinute),
        )
        expect(hasFreeStart(facts, lines, range.from, fromMinute, toMinute, nowMinute)).toBe(
          fitting[0] ?? null,
        )

        const firstDay = listSlots(facts, lines, range, nowMinute).find(({ slots }) => slots.length > 0)
        expect(nextStart(facts, lines, range, nowMinute)).toEqual(
          firstDay === undefined
            ? null
            : { date: firstDay.date, startsAtMinute: firstDay.slots[0]?.startsAtMinute },
        )
      }),
      { seed, numRuns },
    )
  })
})
