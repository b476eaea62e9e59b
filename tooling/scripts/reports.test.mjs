import { describe, expect, it } from 'vitest'
import { countPlaywright, countResults, countVitest } from './reports.mjs'

const vitest = (passed, failed, files = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
})

describe('what a run adds up to', () => {
  it('counts the tests of every report', () => {
    expect(countVitest(vitest(12, 1))).toEqual({ passed: 12, failed: 1 })
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 2 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    expect(countVitest(vitest(3, 0, [unloaded]))).toEqual({ passed: 3, failed: 1 })
  })

  it('does not count a file twice whose tests failed', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(countVitest(vitest(3, 1, [file]))).toEqual({ passed: 3, failed: 1 })
  })

  it('counts an error outside every browser test as a failure', () => {
    const stats = { expected: 5, flaky: 0, unexpected: 0, skipped: 0 }
    expect(countPlaywright({ stats, errors: [{ message: 'the server did not start' }] }).failed).toBe(1)
  })

  it('never reads "0 failed" when a step without tests failed', () => {
    const steps = [
      { name: 'static checks', passed: false },
      { name: 'tests', passed: true },
    ]
    expect(countResults({ reports: [], steps })).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a run that did not get to its first step, whatever an earlier one left', () => {
    expect(countResults({ reports: [{ passed: 10, failed: 0 }], steps: [] })).toEqual({
      passed: 0,
      failed: 1,
    })
  })

  it('does not count the step again whose tests are counted', () => {
    const reports = [{ passed: 10, failed: 2 }]
    expect(countResults({ reports, steps: [{ name: 'tests', passed: false }] })).toEqual({
      passed: 10,
      failed: 2,
    })
  })
})
