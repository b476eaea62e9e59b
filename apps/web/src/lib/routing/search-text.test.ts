import { expect, it } from 'vitest'
import { readNumber, readSearch, writeSearch } from './search-text.ts'

it('writes a plain query string that reads back the same, whatever the text', () => {
  expect(writeSearch({ city: 'riyadh', maxPrice: 200 })).toBe('?city=riyadh&maxPrice=200')
  const odd = { q: 'نسرين & +1=2 #?', lines: 'a.b..c*d_e' }
  expect(readSearch(writeSearch(odd))).toEqual(odd)
})

it('leaves out what is not set, and the question mark with it', () => {
  expect(writeSearch({ city: undefined })).toBe('')
  expect(writeSearch({})).toBe('')
})

it('keeps the signs of a basket as they are, so that its link stays readable', () => {
  expect(writeSearch({ lines: '0a-1.2_3*4' })).toBe('?lines=0a-1.2_3*4')
})

it('takes nothing from the prototype for a part of the address', () => {
  expect(Object.keys(readSearch('?__proto__=x'))).toEqual(['__proto__'])
  expect(readSearch('')).toEqual({})
})

it.each([
  ['200', 200],
  ['4.5', 4.5],
  ['1', 1],
  ['0', undefined],
  ['1001', undefined],
  ['2e2', undefined],
  ['0x10', undefined],
  [' 5', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %s as %s between 1 and 1000', (text, number) => {
  expect(readNumber(text, { least: 1, most: 1000 })).toBe(number)
})
