import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** One figure of a run. `ratio` compares with the reference measured in the same run, in turns with it. */
export interface Figure {
  workload: string
  subject: string
  /** In `unit`; a median. */
  value: number
  unit: 'µs' | 'ms' | 'req/s' | 'jobs/s' | 'MB' | 'count'
  /** The subject's figure by the reference's; `null` for the reference itself. */
  ratio: number | null
}

/** A goal of ours and whether this run met it. */
export interface Goal {
  name: string
  /** What was measured, and the bound. */
  measured: string
  met: boolean
  /** Not met yet by design; the figure is reported only. */
  reportedOnly?: boolean
}

export interface Section {
  title: string
  figures: Figure[]
  goals: Goal[]
}

export function printSection({ title, figures, goals }: Section): void {
  console.log(`\n${title}`)
  for (const { workload, subject, value, unit, ratio } of figures) {
    const shown = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`
    const by = ratio === null ? '' : `${ratio.toFixed(2)} ×`
    console.log(`  ${workload.padEnd(26)} ${subject.padEnd(40)} ${shown.padStart(16)} ${by.padStart(10)}`)
  }
  for (const goal of goals) {
    const mark = goal.met ? 'met    ' : goal.reportedOnly ? 'not yet' : 'MISSED '
    console.log(`  ${mark} ${goal.name}: ${goal.measured}`)
  }
}

/** Writes the whole run as JSON and says where. */
export async function writeReport(file: string, sections: readonly Section[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const machine = { node: process.version, platform: process.platform, arch: process.arch }
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), machine, sections }, null, 2)}\n`)
  console.log(`\nWritten to ${file}`)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
