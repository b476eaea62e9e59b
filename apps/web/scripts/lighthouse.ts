import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { SalonProfile } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { chromium } from '@playwright/test'
import lighthouse, { type RunnerResult } from 'lighthouse'
import { Api } from '../e2e/api.ts'
import { BROWSER_FLAGS, findChromium } from '../e2e/chromium.ts'
import { freePort, startDemo } from './demo-server.ts'
import { blockingCpuMs } from './main-thread.ts'
import {
  FLOOR,
  medianRun,
  type PageReport,
  QUICK_FLOOR,
  SHARED_FLOOR,
  shortfalls,
  table,
} from './lighthouse-report.ts'

/*
 * Lighthouse's mobile profile on the pages people arrive at, in Arabic, as docs/how-to/look-at-every-screen.md tells.
 * `--quick` runs each page once and lets performance be, for `npm test`; `--runs` says how many otherwise.
 */

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } },
})
const runs = values.quick ? 1 : Number(values.runs)
const floor = values.quick ? QUICK_FLOOR : process.env['CI'] ? SHARED_FLOOR : FLOOR
const MAX_TRIES = 3
const SALON = 'rayhanat-najd'
const OUT = path.resolve(
  import.meta.dirname,
  '../../../',
  process.env['SALON_DATA_DIR'] || '.data',
  'lighthouse',
)

const server = await startDemo()
const port = await freePort()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
})
try {
  mkdirSync(OUT, { recursive: true })
  const reports: PageReport[] = []
  for (const [page, address] of Object.entries(await pages(server.url))) {
    const measured: PageReport[] = []
    for (let run = 1; run <= runs; run++) measured.push(await measure(page, server.url + address, run))
    reports.push(medianRun(measured))
  }
  console.log(`\n${table(reports)}\n`)
  for (const { page, findings } of reports) {
    for (const finding of findings) console.log(`${page}: ${finding}`)
  }
  writeFileSync(path.join(OUT, 'summary.json'), `${JSON.stringify({ runs, floor, reports }, null, 2)}\n`)
  console.log(`\nThe whole reports are in ${path.relative(process.cwd(), OUT)}.`)
  const missed = shortfalls(reports, floor)
  for (const line of missed) console.error(line)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
}

/** Home, a salon, and its booking page with two services in the basket. */
async function pages(url: string): Promise<Record<string, string>> {
  const { services } = await new Api(url).query<SalonProfile>('salons.bySlug', { slug: SALON })
  const plain = services.filter((each) => each.variants.length + each.addOns.length === 0)
  const lines = [itemAt(plain, 0), itemAt(plain, 1)].map(({ id }) => id).join('*')
  return { home: '/', salon: `/s/${SALON}`, booking: `/s/${SALON}/book?lines=${lines}` }
}

async function measure(page: string, url: string, run: number): Promise<PageReport> {
  for (let tries = 1; ; tries++) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' })
    // on a busy machine a trace may come without its beginning
    const failure = result ? result.lhr.runtimeError?.message : 'no result'
    if (!result || failure) {
      if (tries === MAX_TRIES) throw new Error(`${page}: ${failure}`)
      continue
    }
    writeFileSync(path.join(OUT, `${page}-${run}.json`), JSON.stringify(result.lhr))
    return readScores(page, result)
  }
}

function readScores(page: string, { lhr, artifacts }: RunnerResult): PageReport {
  const { categories, audits, environment } = lhr
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const findings = refs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => [audits[id]?.title, audits[id]?.displayValue].filter(Boolean).join(': '))
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestPaintMs: value('largest-contentful-paint'),
    blockingMs: value('total-blocking-time'),
    blockingCpuMs: blockingCpuMs(artifacts.Trace.traceEvents),
    layoutShift: value('cumulative-layout-shift'),
    benchmarkIndex: environment.benchmarkIndex,
    findings: [...new Set(findings)],
  }
}
