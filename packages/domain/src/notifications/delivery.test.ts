import { describe, expect, it } from 'vitest'
import { statusesBefore } from './delivery.ts'

describe('a delivery report', () => {
  it.each([
    ['sent', ['queued']],
    ['delivered', ['queued', 'sent']],
    ['failed', ['queued', 'sent']],
  ] as const)('that says %s changes only what has not come as far', (reported, before) => {
    expect(statusesBefore(reported)).toEqual(before)
  })
})
