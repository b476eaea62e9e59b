import path from 'node:path'
import { runCalendarBench } from './calendar/bench-calendar.ts'
import { runEngineBench } from './engine/bench-engine.ts'
import { runHttpBench } from './http/bench-http.ts'
import { runMemoryBench } from './http/bench-memory.ts'
import { runMessageBench } from './messages/bench-messages.ts'
import { runPaymentBench } from './payments/bench-payments.ts'
import { runSearchBench } from './search/bench-search.ts'
import { printSection, writeReport, type Section } from './report.ts'

// `pnpm bench [calendar|engine|http|memory|messages|payments|search …] [--salons 10000]`: every workload beside its reference in one run.
// Exits with 1 when a goal is missed.

const SECTIONS: Record<string, () => Promise<Section>> = {
  calendar: runCalendarBench,
  engine: engineSection,
  http: runHttpBench,
  memory: runMemoryBench,
  messages: runMessageBench,
  payments: runPaymentBench,
  search: () => runSearchBench(salonCount()),
}

async function engineSection(): Promise<Section> {
  const rows = await runEngineBench()
  const engine = rows.filter(({ subject }) => subject === 'engine')
  const worst = Math.max(...engine.map(({ ratio }) => ratio))
  return {
    title: 'Engine: listing free times beside plain code (W1, W2)',
    figures: rows.map(({ workload, subject, medianMicros, ratio }) => ({
      workload,
      subject,
      value: medianMicros,
      unit: 'µs',
      ratio: subject === 'reference' ? null : ratio,
    })),
    goals: [
      {
        name: 'P1 engine by the reference',
        measured: `${worst.toFixed(2)} × at worst (goal ≤ 3)`,
        met: worst <= 3,
      },
    ],
  }
}

const DEFAULT_SALONS = 1000

function salonCount(): number {
  const given = process.argv[process.argv.indexOf('--salons') + 1]
  return process.argv.includes('--salons') ? Number(given) : DEFAULT_SALONS
}

const asked = process.argv.slice(2).filter((name) => Object.hasOwn(SECTIONS, name))
const sections: Section[] = []
for (const name of asked.length > 0 ? asked : Object.keys(SECTIONS)) {
  const section = await SECTIONS[name]!()
  printSection(section)
  sections.push(section)
}
await writeReport(path.resolve(import.meta.dirname, '../../../.data/bench.json'), sections)
const missed = sections.flatMap(({ goals }) => goals).filter(({ met, reportedOnly }) => !met && !reportedOnly)
process.exit(missed.length > 0 ? 1 : 0)
