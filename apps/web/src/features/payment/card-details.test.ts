import { describe, expect, it } from 'vitest'
import { brandOf, cvcLength, passesLuhn } from './card-brand.ts'
import { checkCard } from './card-details.ts'
import { formatCardNumber, formatExpiry, readExpiry } from './card-text.ts'

const NOW = new Date('2026-11-22T09:00:00.000Z')
const CARD = { number: '4111 1111 1111 1111', expiry: '12 / 28', cvc: '123', name: 'Noura Ali' }

describe('a card number', () => {
  it.each([
    ['4201320111111010', 'mada'],
    ['5297415', 'mada'],
    ['4111111111111111', 'visa'],
    ['5421080101000000', 'master'],
    ['2720990000000000', 'master'],
    ['340000000900000', 'amex'],
    ['6200000000000005', null],
    ['2221', 'master'],
    ['2220', null],
    ['', null],
  ])('%s is of %s', (digits, brand) => {
    expect(brandOf(digits)).toBe(brand)
  })

  it.each([
    ['4111111111111111', '4111 1111 1111 1111'],
    ['4111-1111 1111\u200f1111', '4111 1111 1111 1111'],
    ['٤١١١١١١١١١١١١١١١', '4111 1111 1111 1111'],
    ['340000000900000', '3400 000009 00000'],
    ['34000', '3400 0'],
    ['41111', '4111 1'],
    ['4111111111111111999888', '4111 1111 1111 1111 999'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(formatCardNumber(typed)).toBe(shown)
    expect(formatCardNumber(shown)).toBe(shown)
  })

  it('with one digit wrong is told from a right one', () => {
    expect(passesLuhn('4111111111111111')).toBe(true)
    for (let place = 0; place < 16; place++) {
      const digits = Array.from('4111111111111111')
      digits[place] = String((Number(digits[place]) + 1) % 10)
      expect(passesLuhn(digits.join(''))).toBe(false)
    }
  })
})

describe('an expiry date', () => {
  it.each([
    ['1228', '12 / 28', { month: 12, year: 2028 }],
    ['12/28', '12 / 28', { month: 12, year: 2028 }],
    ['12/2028', '12 / 28', { month: 12, year: 2028 }],
    ['١٢٢٨', '12 / 28', { month: 12, year: 2028 }],
    ['٣/٢٩', '03 / 29', { month: 3, year: 2029 }],
    ['329', '03 / 29', { month: 3, year: 2029 }],
    ['1', '1', null],
    ['1/', '01', null],
    ['1/29', '01 / 29', { month: 1, year: 2029 }],
    ['12', '12', null],
    ['122', '12 / 2', null],
    ['12202', '12 / 202', null],
    ['1328', '13 / 28', null],
  ])('typed as %s is shown as %s', (typed, shown, read) => {
    expect(formatExpiry(typed)).toBe(shown)
    expect(readExpiry(typed)).toEqual(read)
  })
})

describe('what is wrong with a card', () => {
  it('is nothing for a good one, in whatever digits', () => {
    expect(checkCard(CARD, NOW)).toEqual({})
    expect(checkCard({ ...CARD, number: '٤١١١ ١١١١ ١١١١ ١١١١', cvc: '١٢٣' }, NOW)).toEqual({})
    expect(checkCard({ ...CARD, expiry: '1126' }, NOW)).toEqual({})
  })

  it.each([
    [{ number: '' }, { number: 'numberMissing' }],
    [{ number: '4111 1111 1111' }, { number: 'numberShort' }],
    [{ number: '4111 1111 1111 1112' }, { number: 'numberWrong' }],
    [{ number: '6200 0000 0000 0005' }, { number: 'brandNotTaken' }],
    [{ number: '3400 000009 00000' }, { cvc: 'cvcShort' }],
    [{ expiry: '' }, { expiry: 'expiryMissing' }],
    [{ expiry: '13 / 28' }, { expiry: 'expiryWrong' }],
    [{ expiry: '12' }, { expiry: 'expiryWrong' }],
    [{ expiry: '12 / 99' }, { expiry: 'expiryWrong' }],
    [{ expiry: '10 / 26' }, { expiry: 'expired' }],
    [{ cvc: '' }, { cvc: 'cvcMissing' }],
    [{ cvc: '12' }, { cvc: 'cvcShort' }],
    [{ name: ' ' }, { name: 'nameMissing' }],
    [{ name: 'Noura' }, { name: 'nameHalf' }],
  ])('%j', (changes, problems) => {
    expect(checkCard({ ...CARD, ...changes }, NOW)).toEqual(problems)
  })

  it('counts four digits of code on an American Express', () => {
    expect([cvcLength('amex'), cvcLength('mada'), cvcLength(null)]).toEqual([4, 3, 3])
  })
})
