import { expect, it } from 'vitest'
import { fixedClock } from './clock.ts'

it('stands still until it is moved', () => {
  const clock = fixedClock('2026-12-01T09:00:00Z')
  expect(clock.now()).toEqual(clock.now())
  clock.advanceMinutes(90)
  expect(clock.now().toISOString()).toBe('2026-12-01T10:30:00.000Z')
  clock.set('2026-12-24T00:00:00Z')
  expect(clock.now().toISOString()).toBe('2026-12-24T00:00:00.000Z')
})

it('cannot be moved by changing the Date it gave', () => {
  const clock = fixedClock('2026-12-01T09:00:00Z')
  clock.now().setFullYear(1999)
  expect(clock.now().getUTCFullYear()).toBe(2026)
})

it('refuses what is no instant', () => {
  expect(() => fixedClock('tomorrow')).toThrow('Not an instant: tomorrow')
})
