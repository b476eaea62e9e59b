import { describe, expect, it } from 'vitest'
import { readRiyals } from './money-of-payment.ts'

describe('readRiyals', () => {
  it.each([
    ['12', 12_00],
    ['12.5', 12_50],
    ['١٢٫٠٥', 12_05],
    [' 0,99 ', 99],
    ['1234567.89', 1_234_567_89],
  ])('reads %s', (typed, halalas) => {
    expect(readRiyals(typed)).toBe(halalas)
  })

  it.each(['', '-1', '1.234', '1e3', '12.', 'all', '12345678'])('refuses "%s"', (typed) => {
    expect(readRiyals(typed)).toBeNull()
  })
})
