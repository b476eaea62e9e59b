import { expect, it } from 'vitest'
import type { LocalDate } from '../shared/brand.ts'
import { nextRamadan, toHijri } from './hijri.ts'

const date = (text: string) => text as LocalDate

it.each([
  ['2026-02-18', { year: 1447, month: 9, day: 1 }],
  ['2026-03-20', { year: 1447, month: 10, day: 1 }],
  ['2026-05-27', { year: 1447, month: 12, day: 10 }],
  ['2026-11-22', { year: 1448, month: 6, day: 12 }],
])('tells the Hijri date of %s', (text, hijri) => {
  expect(toHijri(date(text))).toEqual(hijri)
})

it.each([
  ['well before it', '2026-11-29', { year: 1448, firstDate: '2027-02-08', lastDate: '2027-03-08' }],
  ['on its first day', '2026-02-18', { year: 1447, firstDate: '2026-02-18', lastDate: '2026-03-19' }],
  ['on its last day', '2026-03-19', { year: 1447, firstDate: '2026-02-18', lastDate: '2026-03-19' }],
  ['on the feast after it', '2026-03-20', { year: 1448, firstDate: '2027-02-08', lastDate: '2027-03-08' }],
])('finds the next Ramadan %s', (_when, today, ramadan) => {
  expect(nextRamadan(date(today))).toEqual(ramadan)
})
