import { expect, it } from 'vitest'
import { retryWaitMinutes } from './attempts.ts'

it('waits twice as long after each attempt, half an hour in all, and then gives up', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryWaitMinutes(attempt))
  expect(waits).toEqual([1, 2, 4, 8, 16, null, null])
})
