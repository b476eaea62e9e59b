import { describe, expect, it } from 'vitest'
import {
  FLOOR,
  medianRun,
  type PageReport,
  QUICK_FLOOR,
  SHARED_FLOOR,
  shortfalls,
  table,
} from './lighthouse-report.ts'

const good: PageReport = {
  page: 'home',
  performance: 97,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaintMs: 1800,
  blockingMs: 40,
  blockingCpuMs: 30,
  layoutShift: 0.01,
  benchmarkIndex: 1500,
  findings: [],
}

describe('what Lighthouse says', () => {
  it('takes the run in the middle, so that one slow run decides nothing', () => {
    const runs = [98, 71, 96].map((performance) => ({ ...good, performance }))
    expect(medianRun(runs).performance).toBe(96)
    expect(medianRun(runs.slice(0, 2)).performance).toBe(71)
  })

  it('passes at the floor and names each score under it', () => {
    expect(shortfalls([good, { ...good, ...FLOOR }], FLOOR)).toEqual([])
    expect(shortfalls([{ ...good, performance: 94, accessibility: 99 }], FLOOR)).toEqual([
      'home: performance 94, at least 95 is wanted',
      'home: accessibility 99, at least 100 is wanted',
    ])
  })

  it('lets nothing move, on any machine', () => {
    expect(shortfalls([{ ...good, layoutShift: 0.05 }], QUICK_FLOOR)).toEqual([])
    expect(shortfalls([{ ...good, layoutShift: 0.06 }], QUICK_FLOOR)).toEqual([
      'home: layout shift 0.060, at most 0.05 is wanted',
    ])
  })

  it('lets no page work for long, on any machine', () => {
    expect(shortfalls([{ ...good, blockingMs: 2000, blockingCpuMs: 150 }], QUICK_FLOOR)).toEqual([])
    expect(shortfalls([{ ...good, blockingCpuMs: 151 }], QUICK_FLOOR)).toEqual([
      'home: 151 ms of blocking work, at most 150 are wanted',
    ])
  })

  it('lets the largest text come late on no machine', () => {
    expect(shortfalls([{ ...good, largestPaintMs: 2201 }], QUICK_FLOOR)).toEqual([
      'home: the largest text after 2201 ms, at most 2200 are wanted',
    ])
  })

  it('gives way for performance alone on a shared machine', () => {
    expect(shortfalls([{ ...good, performance: 90 }], SHARED_FLOOR)).toEqual([])
    expect(shortfalls([{ ...good, performance: 89, seo: 94 }], SHARED_FLOOR)).toHaveLength(2)
    expect(shortfalls([{ ...good, performance: 40, seo: 94 }], QUICK_FLOOR)).toHaveLength(1)
  })

  it('lines its columns up', () => {
    const lines = table([good, { ...good, page: 'booking' }]).split('\n')
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  })
})
