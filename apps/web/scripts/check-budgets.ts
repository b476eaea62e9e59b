import { readFileSync } from 'node:fs'
import { measureBudgets } from './budgets.ts'
import type { Manifest } from './build-manifest.ts'

const dist = new URL('../dist/', import.meta.url)
const manifest: Manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const rows = measureBudgets(manifest, (file) => readFileSync(new URL(file, dist)))
const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(6)

for (const row of rows) {
  const verdict = row.bytes > row.limitBytes ? 'TOO BIG' : 'ok'
  console.log(`${kib(row.bytes)} of ${kib(row.limitBytes)} KiB  ${verdict.padEnd(7)}  ${row.name}`)
}
if (rows.some((row) => row.bytes > row.limitBytes)) process.exitCode = 1
