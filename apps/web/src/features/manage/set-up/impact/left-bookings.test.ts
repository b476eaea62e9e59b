import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { IMPACT } from '../../../../testing/office.ts'
import { idOf } from '../../../../testing/salons.ts'
import { keepLeft, readLeft } from './left-bookings.ts'

const LEFT = IMPACT.bookings.map((booking) => ({ booking, handling: 'cancel' as const }))

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

it('gives back what was left of each salon, until nothing is', () => {
  keepLeft(idOf(1), LEFT)
  keepLeft(idOf(2), LEFT.slice(1))
  expect(readLeft(idOf(1))).toEqual(LEFT)
  keepLeft(idOf(1), [])
  expect(readLeft(idOf(1))).toEqual([])
  expect(readLeft(idOf(2))).toEqual(LEFT.slice(1))
  keepLeft(idOf(2), [])
  expect(sessionStorage).toHaveLength(0)
})

it.each(['', 'nonsense', '[]', '{"format":0,"left":{}}', '{"format":1,"left":7}'])(
  'finds nothing in what it did not write: %s',
  (stored) => {
    sessionStorage.setItem('salon.leftBookings', stored)
    expect(readLeft(idOf(1))).toEqual([])
  },
)

it('finds nothing where a browser has no room for it', () => {
  keepLeft(idOf(1), LEFT)
  vi.spyOn(sessionStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepLeft(idOf(1), LEFT.slice(1))
  expect(readLeft(idOf(1))).toEqual([])
})
