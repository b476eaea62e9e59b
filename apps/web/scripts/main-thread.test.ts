import { expect, it } from 'vitest'
import { blockingCpuMs, type TraceEvent } from './main-thread.ts'

const page = { pid: 1, tid: 10 }
const painted: TraceEvent = { ...page, name: 'firstContentfulPaint', ts: 1_000 }
const task = (given: Partial<TraceEvent>): TraceEvent => ({ ...page, name: 'RunTask', ts: 2_000, ...given })

it('adds up what each task takes beyond fifty milliseconds of a phone four times as slow', () => {
  expect(
    blockingCpuMs([painted, task({ tdur: 20_000 }), task({ tdur: 12_500 }), task({ tdur: 15_000 })]),
  ).toBe(40)
})

it('counts the page’s own tasks after its first paint alone', () => {
  const others = [{ ts: 500 }, { tid: 11 }, { pid: 2 }, { name: 'FunctionCall' }]
  expect(blockingCpuMs([painted, ...others.map((each) => task({ tdur: 90_000, ...each }))])).toBe(0)
})

it('does not take a trace without a page for a quick one', () => {
  expect(() => blockingCpuMs([task({ tdur: 20_000 })])).toThrow('no first paint')
})
