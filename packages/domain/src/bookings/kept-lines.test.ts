import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../shared/errors.ts'
import { type BookedLine, isBookedSo, matchLines, type Mover, type WantedLine } from './kept-lines.ts'

/** Two services, one of them in variants, and two people. */
const bookedLines = fc
  .array(
    fc.record({
      serviceId: fc.constantFrom('cut', 'colour'),
      variantId: fc.constantFrom(null, 'long'),
      addOns: fc.subarray([{ id: 'gloss' }, { id: 'mask' }]),
      staff: fc.record({ id: fc.constantFrom('sara', 'noura') }),
      staffChosen: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.map((line, index): BookedLine => ({ ...line, id: `line-${index}` })))
const movers = fc.constantFrom<Mover>('customer', 'salon')

/** A line as it was asked for when it was booked. */
const asAsked = ({ serviceId, variantId, addOns, staff, staffChosen }: BookedLine): WantedLine => ({
  ...{ serviceId, variantId: variantId ?? undefined, addOnIds: addOns.map(({ id }) => id) },
  staffId: staffChosen ? staff.id : undefined,
})
/** A line with whoever serves it, as a calendar names it. */
const asServed = (line: BookedLine): WantedLine => ({ ...asAsked(line), staffId: line.staff.id })
const named = (line: BookedLine): WantedLine => ({ ...asAsked(line), lineId: line.id })

const cut = (id: string, staffId = 'sara', staffChosen = false): BookedLine => ({
  ...{ id, serviceId: 'cut', variantId: null, addOns: [], staff: { id: staffId }, staffChosen },
})
const places = (lines: readonly unknown[]) => lines.map((_line, index) => index)

describe('lines of a visit that is moved', () => {
  it('are what they were where the visit is asked for as it is', () => {
    fc.assert(
      fc.property(bookedLines, movers, (booked, mover) => {
        expect(matchLines(booked.map(asAsked), booked, mover)).toEqual(places(booked))
        expect(matchLines(booked.map(named), booked, mover)).toEqual(places(booked))
        expect(matchLines(booked.map(asServed), booked, 'salon')).toEqual(places(booked))
      }),
    )
  })

  it('are those that are named, whichever others are left out and in whichever order they come', () => {
    const some = bookedLines.chain((booked) =>
      fc.record({ booked: fc.constant(booked), kept: fc.shuffledSubarray(places(booked)) }),
    )
    fc.assert(
      fc.property(some, movers, ({ booked, kept }, mover) => {
        const wanted = kept.flatMap((index) => booked.slice(index, index + 1)).map(named)
        expect(matchLines(wanted, booked, mover)).toEqual(kept)
      }),
    )
  })

  it('stay once each, and only as what they are', () => {
    fc.assert(
      fc.property(bookedLines, bookedLines, movers, (booked, others, mover) => {
        const wanted = others.map(asAsked)
        const kept = matchLines(wanted, booked, mover)
        expect(kept).toHaveLength(wanted.length)
        const found = kept.flatMap((place) => place ?? [])
        expect(new Set(found).size).toBe(found.length)
        const what = ({ staffId, ...line }: WantedLine) => ({
          ...line,
          ...(mover === 'customer' && { staffId }),
        })
        const pairs = kept.flatMap((place, index) =>
          place === null ? [] : booked.slice(place, place + 1).map((line) => [asAsked(line), wanted[index]]),
        )
        for (const [was, is] of pairs) expect(is && what(is)).toEqual(was && what(was))
        // none is new that could have stayed
        const isLeft = (line: WantedLine) =>
          booked.some(
            (each, place) =>
              !found.includes(place) && JSON.stringify(what(asAsked(each))) === JSON.stringify(what(line)),
          )
        expect(wanted.filter((line, index) => kept[index] === null && isLeft(line))).toEqual([])
      }),
    )
  })

  it('without a name are those of the same person, and else the first that is left', () => {
    const booked = [cut('1', 'sara'), cut('2', 'noura')]
    expect(matchLines([{ serviceId: 'cut', staffId: 'noura' }], booked, 'salon')).toEqual([1])
    expect(matchLines([{ serviceId: 'cut', staffId: 'reem' }], booked, 'salon')).toEqual([0])
    const crossed = [
      { serviceId: 'cut', staffId: 'noura' },
      { serviceId: 'cut', staffId: 'reem' },
      { serviceId: 'cut' },
    ]
    expect(matchLines(crossed, booked, 'salon')).toEqual([1, null, 0])
  })

  it('leave to the others what one of them is named to be', () => {
    const booked = [cut('1'), cut('2')]
    expect(matchLines([{ serviceId: 'cut' }, { serviceId: 'cut', lineId: '1' }], booked, 'customer')).toEqual(
      [1, 0],
    )
  })

  it('are new to a customer who wants somebody else, and to no salon that lets somebody else serve her', () => {
    const booked = [cut('1', 'sara', true)]
    const others = [{ serviceId: 'cut', staffId: 'noura' }]
    expect(matchLines(others, booked, 'customer')).toEqual([null])
    expect(matchLines(others, booked, 'salon')).toEqual([0])
    expect(matchLines([{ ...others[0], serviceId: 'cut', lineId: '1' }], booked, 'salon')).toEqual([0])
  })

  it.each<[string, WantedLine[]]>([
    ['which is not of this visit', [{ serviceId: 'cut', lineId: 'elsewhere' }]],
    ['which is of another service', [{ serviceId: 'colour', lineId: '1' }]],
    ['which is of another variant', [{ serviceId: 'cut', variantId: 'long', lineId: '1' }]],
    ['which has other add-ons', [{ serviceId: 'cut', addOnIds: ['gloss'], lineId: '1' }]],
    ['which was with somebody else', [{ serviceId: 'cut', staffId: 'noura', lineId: '1' }]],
    [
      'twice',
      [
        { serviceId: 'cut', lineId: '1' },
        { serviceId: 'cut', lineId: '1' },
      ],
    ],
  ])('are refused where a customer names one %s', (_what, wanted) => {
    const match = () => matchLines(wanted, [cut('1'), cut('2')], 'customer')
    expect(match).toThrow(new DomainError('NOT_FOUND'))
  })
})

describe('a visit that is asked for', () => {
  it('is booked so where it is asked for as it is, with names or without', () => {
    fc.assert(
      fc.property(bookedLines, (booked) => {
        for (const mover of ['customer', 'salon'] as const) {
          expect(isBookedSo(booked.map(asAsked), booked, mover)).toBe(true)
          expect(isBookedSo(booked.map(named), booked, mover)).toBe(true)
        }
        expect(isBookedSo(booked.map(asServed), booked, 'salon')).toBe(true)
      }),
    )
  })

  it('is not where a service is another, another’s, by somebody else, missing or too many', () => {
    const booked = [cut('first'), cut('second', 'noura')]
    const [first, second] = booked.map((line) => ({ ...asServed(line), lineId: line.id })) as [
      WantedLine,
      WantedLine,
    ]
    const others = [
      [first],
      [first, second, { serviceId: 'cut' }],
      [second, first],
      [first, { ...second, serviceId: 'colour' }],
      [first, { ...second, staffId: 'sara' }],
      [first, { ...second, lineId: 'third' }],
      [first, { ...second, addOnIds: ['gloss'] }],
    ]
    expect(isBookedSo([first, second], booked, 'salon')).toBe(true)
    for (const other of others) expect(isBookedSo(other, booked, 'salon')).toBe(false)
  })

  it('is not where a customer names her whom she has by chance, or names nobody any more', () => {
    expect(isBookedSo([asServed(cut('first'))], [cut('first')], 'customer')).toBe(false)
    expect(isBookedSo([{ serviceId: 'cut' }], [cut('first', 'sara', true)], 'customer')).toBe(false)
  })
})
