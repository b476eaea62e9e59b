import { expect, it } from 'vitest'
import { createPace } from './pace.ts'

/** When each of so many begins that follow one another as soon as they may. */
function startsOf(count: number, fromMs = 0, pace = createPace()): number[] {
  let nowMs = fromMs
  return Array.from({ length: count }, () => {
    nowMs += pace.delayMs(nowMs)
    return nowMs
  })
}

it('lets a few dozen begin at once, and then five in a second', () => {
  const starts = startsOf(1000)
  expect(starts.filter((startMs) => startMs === 0)).toHaveLength(60)
  expect(starts.slice(60, 63)).toEqual([200, 400, 600])
})

it('leaves two fifths of what the server takes from an address in a minute to everybody else there', () => {
  expect(startsOf(1000).filter((startMs) => startMs < 60_000).length).toBeLessThanOrEqual(360)
})

it('makes up for no wait by more than a few dozen', () => {
  const pace = createPace()
  startsOf(200, 0, pace)
  expect(startsOf(100, 600_000, pace).filter((startMs) => startMs === 600_000)).toHaveLength(60)
})
