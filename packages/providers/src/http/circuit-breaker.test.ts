import { describe, expect, it } from 'vitest'
import { createCircuitBreaker, type CircuitBreaker } from './circuit-breaker.ts'

function start(longestOpenMilliseconds?: number) {
  const clock = { time: 0 }
  const breaker = createCircuitBreaker({
    now: () => new Date(clock.time),
    failuresToOpen: 3,
    openMilliseconds: 1000,
    ...(longestOpenMilliseconds === undefined ? {} : { longestOpenMilliseconds }),
  })
  return { clock, breaker }
}

function call(breaker: CircuitBreaker, result: 'reached' | 'failed'): boolean {
  const report = breaker.enter()
  report?.(result)
  return report !== null
}

const failTimes = (breaker: CircuitBreaker, times: number) => {
  for (let count = 0; count < times; count += 1) call(breaker, 'failed')
}

describe('a circuit breaker', () => {
  it('opens after failures in a row', () => {
    const { breaker } = start()
    failTimes(breaker, 2)
    call(breaker, 'reached')
    failTimes(breaker, 2)
    expect(call(breaker, 'failed')).toBe(true)
    expect(breaker.enter()).toBeNull()
  })

  it('lets one call try when its time is over, and closes when that succeeds', () => {
    const { breaker, clock } = start()
    failTimes(breaker, 3)
    clock.time = 999
    expect(breaker.enter()).toBeNull()
    clock.time = 1000
    const probe = breaker.enter()
    expect(breaker.enter()).toBeNull()
    probe?.('reached')
    expect(call(breaker, 'reached')).toBe(true)
    failTimes(breaker, 2)
    expect(breaker.enter()).not.toBeNull()
  })

  it('stays open for as long again when that fails', () => {
    const { breaker, clock } = start()
    failTimes(breaker, 3)
    clock.time = 1500
    call(breaker, 'failed')
    clock.time = 2499
    expect(breaker.enter()).toBeNull()
    clock.time = 2500
    expect(breaker.enter()).not.toBeNull()
  })

  it('stays open twice as long each time, up to the longest, and as long as at first once it was closed', () => {
    const { breaker, clock } = start(3000)
    failTimes(breaker, 3)
    for (const milliseconds of [1000, 2000, 3000, 3000]) {
      clock.time += milliseconds - 1
      expect(breaker.enter()).toBeNull()
      clock.time += 1
      expect(call(breaker, 'failed')).toBe(true)
    }
    clock.time += 3000
    call(breaker, 'reached')
    failTimes(breaker, 3)
    clock.time += 999
    expect(breaker.enter()).toBeNull()
    clock.time += 1
    expect(breaker.enter()).not.toBeNull()
  })

  it('does not listen to calls from before it opened', () => {
    const { breaker, clock } = start()
    const slow = [breaker.enter(), breaker.enter()]
    failTimes(breaker, 3)
    slow[0]?.('reached')
    expect(breaker.enter()).toBeNull()
    clock.time = 1000
    const probe = breaker.enter()
    slow[1]?.('failed')
    probe?.('reached')
    expect(breaker.enter()).not.toBeNull()
  })

  it('counts each call once', () => {
    const { breaker } = start()
    const report = breaker.enter()
    for (let count = 0; count < 5; count += 1) report?.('failed')
    expect(breaker.enter()).not.toBeNull()
  })
})
