/** One page as Lighthouse saw it: scores from 0 to 100, times in milliseconds. */
export interface PageScores {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  largestPaintMs: number
  blockingMs: number
  /** The same by processor time alone. */
  blockingCpuMs: number
  layoutShift: number
  /** How fast the machine was meanwhile, by Lighthouse's own measure: what is judged by time is worth as much. */
  benchmarkIndex: number
}

export interface PageReport extends PageScores {
  page: string
  /** Titles of the audits that cost points, of the run that is shown. */
  findings: readonly string[]
}

/** The lowest scores that pass. */
export interface Floor {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
}

/** On a machine that does nothing else. */
export const FLOOR: Floor = { performance: 95, accessibility: 100, bestPractices: 100, seo: 95 }
/** On one that is shared: the other scores count what is there, and do not depend on how fast it came. */
export const SHARED_FLOOR: Floor = { ...FLOOR, performance: 90 }
/** Of one run beside whatever else there is: how fast it was says nothing. */
export const QUICK_FLOOR: Floor = { ...FLOOR, performance: 0 }

/** What moves under a reader's eyes; it does not depend on the machine, so no run may have more. */
const MOST_SHIFT = 0.05

/** What P11 allows, the paint with a tenth more: neither depends on what else a machine does. */
const MOST_BLOCKING_CPU_MS = 150
const LATEST_PAINT_MS = 2200

const NAMES: Record<keyof Floor, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best practices',
  seo: 'SEO',
}

/** The run in the middle by performance; of an even number, the lower of the two. */
export function medianRun(runs: readonly PageReport[]): PageReport {
  const sorted = runs.toSorted((a, b) => a.performance - b.performance)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (!middle) throw new Error('no run')
  return middle
}

/** What is under the floor, or moves too much, a line each. */
export function shortfalls(reports: readonly PageReport[], floor: Floor): string[] {
  const scores = Object.entries(NAMES) as [keyof Floor, string][]
  return reports.flatMap((report) => [
    ...scores
      .filter(([score]) => report[score] < floor[score])
      .map(([score, name]) => `${report.page}: ${name} ${report[score]}, at least ${floor[score]} is wanted`),
    ...(report.layoutShift > MOST_SHIFT
      ? [`${report.page}: layout shift ${report.layoutShift.toFixed(3)}, at most ${MOST_SHIFT} is wanted`]
      : []),
    ...(report.largestPaintMs > LATEST_PAINT_MS
      ? [
          `${report.page}: the largest text after ${report.largestPaintMs.toFixed(0)} ms, at most ${LATEST_PAINT_MS} are wanted`,
        ]
      : []),
    ...(report.blockingCpuMs > MOST_BLOCKING_CPU_MS
      ? [
          `${report.page}: ${report.blockingCpuMs.toFixed(0)} ms of blocking work, at most ${MOST_BLOCKING_CPU_MS} are wanted`,
        ]
      : []),
  ])
}

/** A table for people. */
export function table(reports: readonly PageReport[]): string {
  const head = [
    'page',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'LCP ms',
    'TBT ms',
    'of work',
    'CLS',
    'CPU index',
  ]
  const rows = reports.map((report) => [
    report.page,
    ...[report.performance, report.accessibility, report.bestPractices, report.seo].map(String),
    ...[report.largestPaintMs, report.blockingMs, report.blockingCpuMs].map((ms) => ms.toFixed(0)),
    report.layoutShift.toFixed(3),
    report.benchmarkIndex.toFixed(0),
  ])
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')
  return [head, ...rows].map(line).join('\n')
}
