import { beforeEach, expect, it, vi } from 'vitest'
import { IMPACT } from '../../../../testing/office.ts'
import { idOf } from '../../../../testing/salons.ts'
import { keepLeft, readLeft } from './left-bookings.ts'

const LEFT = IMPACT.bookings.map((booking) => ({ booking, handling: 'cancel' as const }))

beforeEach(() => sessionStorage.clear())

const HERS = idOf(70)
const ofSalon = (number: number, owner = HERS) => ({ owner, salonId: idOf(number) })

it('gives back what was left of each salon, until nothing is', () => {
  keepLeft(ofSalon(1), LEFT)
  keepLeft(ofSalon(2), LEFT.slice(1))
  expect(readLeft(ofSalon(1))).toEqual(LEFT)
  keepLeft(ofSalon(1), [])
  expect(readLeft(ofSalon(1))).toEqual([])
  expect(readLeft(ofSalon(2))).toEqual(LEFT.slice(1))
  keepLeft(ofSalon(2), [])
  expect(sessionStorage).toHaveLength(0)
})

it('gives nothing of one user to another, and forgets it', () => {
  keepLeft(ofSalon(1), LEFT)
  expect(readLeft(ofSalon(2, idOf(71)))).toEqual([])
  expect(sessionStorage).toHaveLength(0)
  keepLeft(ofSalon(1), LEFT)
  keepLeft(ofSalon(2, idOf(71)), LEFT.slice(1))
  expect(readLeft(ofSalon(2, idOf(71)))).toEqual(LEFT.slice(1))
  expect(readLeft(ofSalon(1))).toEqual([])
})

it.each([
  '',
  'nonsense',
  '[]',
  '{"format":0,"left":{}}',
  // an older app's, which names nobody
  `{"format":1,"left":{"${idOf(1)}":[{}]}}`,
  `{"format":2,"left":{"${idOf(1)}":[{}]}}`,
  `{"format":2,"owner":"${HERS}","left":7}`,
])('finds nothing in what it did not write: %s', (stored) => {
  sessionStorage.setItem('salon.leftBookings', stored)
  expect(readLeft(ofSalon(1))).toEqual([])
})

it('finds nothing where a browser has no room for it', () => {
  const stored = sessionStorage
  keepLeft(ofSalon(1), LEFT)
  // in its place: what is put on it stays on it, also for the tests of other files
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.getItem(key),
    removeItem: (key: string) => stored.removeItem(key),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  keepLeft(ofSalon(1), LEFT.slice(1))
  expect(readLeft(ofSalon(1))).toEqual([])
})
