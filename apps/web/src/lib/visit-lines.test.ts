import type { VisitLineInput } from '@salon/contract'
import { describe, expect, it } from 'vitest'
import { readVisitLines, writeVisitLines } from './visit-lines.ts'

const id = (last: number) => `019a0000-0000-7000-8000-${String(last).padStart(12, '0')}`

describe('the visit in the address bar', () => {
  it('reads back what it wrote, in order', () => {
    const lines: VisitLineInput[] = [
      { serviceId: id(1) },
      { serviceId: id(2), staffId: id(9) },
      { serviceId: id(3), variantId: id(4), addOnIds: [id(5), id(6)], staffId: id(9) },
      { serviceId: id(3), addOnIds: [id(5)] },
    ]
    expect(readVisitLines(writeVisitLines(lines))).toEqual(lines)
  })

  it('needs no escaping in a link', () => {
    const word = writeVisitLines([{ serviceId: id(1), addOnIds: [id(2), id(3)] }, { serviceId: id(4) }]) ?? ''
    expect(new URLSearchParams({ lines: word }).toString()).toBe(`lines=${word}`)
  })

  it('leaves an empty visit out of the address', () => {
    expect(writeVisitLines([])).toBeUndefined()
    expect(readVisitLines(undefined)).toEqual([])
  })

  it.each([
    ['another kind of value', 7],
    ['a word that is no id', 'hair'],
    ['a broken variant', `${id(1)}.x`],
    ['a broken add-on', `${id(1)}..${id(2)}_x`],
    ['too many parts', `${id(1)}.${id(2)}.${id(3)}.${id(4)}.${id(5)}`],
    ['markup', '<script>'],
  ])('drops %s', (_name, text) => {
    expect(readVisitLines(text)).toEqual([])
  })

  it('keeps the good lines of a link that is partly broken', () => {
    expect(readVisitLines(`x*${id(1)}`)).toEqual([{ serviceId: id(1) }])
  })

  it('takes no more lines than a visit may have', () => {
    const seven = Array.from({ length: 7 }, (_, index) => ({ serviceId: id(index) }))
    expect(readVisitLines(writeVisitLines(seven))).toHaveLength(6)
  })
})
