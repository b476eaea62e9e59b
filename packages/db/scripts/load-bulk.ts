import path from 'node:path'
import { parseArgs } from 'node:util'
import { createDb } from '../src/client.ts'
import { loadBulk, type BulkProgress } from '../src/demo/index.ts'
import { EmbeddedError, startEmbedded, type Embedded } from '../src/embedded.ts'
import { migrateToLatest } from '../src/migrate.ts'

// `pnpm --filter @salon/db demo:bulk -- --salons 1000 [--staff 5] [--days 30]` fills the database at DATABASE_URL, or the
// embedded one of a stopped copy (SALON_DATA_DIR), with salons for benchmarks. It may be stopped and started again.

const BAR_WIDTH = 30
const root = path.resolve(import.meta.dirname, '../../..')

try {
  await main()
} catch (error) {
  if (!(error instanceof EmbeddedError || error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const wanted = readArguments()
  const embedded = process.env.DATABASE_URL ? null : await startOwn()
  const db = createDb({
    url: embedded?.url ?? process.env.DATABASE_URL ?? '',
    statementTimeoutMilliseconds: 0,
  })
  try {
    await migrateToLatest(db)
    const startedAt = performance.now()
    const onProgress = (progress: BulkProgress) =>
      show(progress, wanted.salons, performance.now() - startedAt)
    const { salons, bookings } = await loadBulk(db, { ...wanted, now: new Date(), onProgress })
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(`${salons} bulk salons are there; ${bookings} bookings were added in ${seconds} s`)
  } finally {
    await db.destroy()
    await embedded?.stop()
  }
}

function startOwn(): Promise<Embedded> {
  const dataDir = path.resolve(root, process.env.SALON_DATA_DIR || '.data')
  return startEmbedded(path.join(dataDir, 'postgres'), {
    durable: true,
    log: (message) => console.error(message),
  })
}

function readArguments(): { salons: number; staffPerSalon: number; days: number } {
  const { values } = parseArgs({
    // pnpm hands the `--` on, after which nothing would be an option.
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      salons: { type: 'string', default: '1000' },
      staff: { type: 'string', default: '5' },
      days: { type: 'string', default: '30' },
    },
  })
  return {
    salons: readCount('salons', values.salons, 100_000),
    staffPerSalon: readCount('staff', values.staff, 20),
    days: readCount('days', values.days, 60),
  }
}

function readCount(name: string, text: string, max: number): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > max) {
    throw new RangeError(`--${name} must be a whole number from 1 to ${max}, not ${text}`)
  }
  return count
}

/** A bar that is drawn over itself on a terminal, and line by line elsewhere. */
function show({ salons, bookings }: BulkProgress, wanted: number, milliseconds: number): void {
  const filled = Math.round((salons / wanted) * BAR_WIDTH)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
  const line = `${bar} ${salons}/${wanted} salons, ${bookings} bookings, ${Math.round(milliseconds / 1000)} s`
  process.stderr.write(process.stderr.isTTY ? `\r${line}${salons >= wanted ? '\n' : ''}` : `${line}\n`)
}
