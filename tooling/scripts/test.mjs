import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { workspaceNode } from './install.mjs'
import { root, run, turbo } from './processes.mjs'
import { clearReports, REPORT_FOLDER, writeSteps } from './reports.mjs'

const web = path.join(root, 'apps/web')
const STATIC_CHECKS = ['//#format:check', '//#lint', '//#boundaries', '//#unused', 'typecheck']
// Two packages at a time: a run by itself leaves the cores idle while it starts, compiles and waits for its last file.
const TESTS = ['test', '--concurrency=2', '--continue', '--output-logs=new-only']
const VITEST_REPORT = [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT_FOLDER}/vitest.json`,
]

/**
 * Every check there is, quick ones first. Each stage ends before the next begins, and the first red one ends it all; the
 * steps of a stage run side by side.
 */
const STAGES = [
  {
    'static checks': () => run(...turbo([...STATIC_CHECKS, '--continue', '--output-logs=errors-only'])),
  },
  {
    tests: () => run(...turbo([...TESTS, '--', ...VITEST_REPORT])),
    'database types': () => run(workspaceNode(), ['packages/db/scripts/generate-types.ts', '--check']),
    generators: () => run(workspaceNode(), ['tooling/generators/check.ts']),
  },
  { build: () => run(...turbo(['build', '--output-logs=errors-only'])) },
  { 'bundle budgets': () => run(workspaceNode(), ['apps/web/scripts/check-budgets.ts']) },
  // Lighthouse mostly waits for pages to fall quiet, and judges nothing here that depends on the machine
  { 'browser journeys': runJourneys, lighthouse: runLighthouse },
]

/** `npm test`. Resolves to the exit code of the first step that fails. */
export async function test() {
  clearReports()
  const steps = []
  for (const stage of STAGES) {
    const names = Object.keys(stage)
    console.log(`\n── ${names.join(', ')}`)
    const startedAt = performance.now()
    const codes = await Promise.all(Object.values(stage).map((work) => work()))
    steps.push(...names.map((name, index) => ({ name, passed: codes[index] === 0 })))
    writeSteps(steps)
    const failed = names.filter((_name, index) => codes[index] !== 0)
    if (failed.length > 0) {
      console.error(`\nFailed: ${failed.join(', ')}`)
      return codes.find((code) => code !== 0)
    }
    console.log(`── ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
  console.log('\nEverything passed.')
  return 0
}

/** `npm run check`: the static checks, then the tests of what changed since the last run. Resolves to the exit code. */
export async function check() {
  const code = await run(...turbo([...STATIC_CHECKS, '--continue', '--output-logs=errors-only']))
  return code === 0 ? run(...turbo(['test', '--continue', '--output-logs=errors-only'])) : code
}

function runJourneys() {
  return inTemporaryFolder((temporary) =>
    run(path.join(web, 'node_modules/.bin/playwright'), ['test', '--reporter=list,json'], {
      cwd: web,
      env: {
        TMPDIR: temporary,
        PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(web, REPORT_FOLDER, 'playwright.json'),
      },
    }),
  )
}

function runLighthouse() {
  return inTemporaryFolder((temporary) =>
    run(workspaceNode(), ['apps/web/scripts/lighthouse.ts', '--quick'], { env: { TMPDIR: temporary } }),
  )
}

/** Browsers and databases get a temporary folder of their own, so that nothing stays behind and no older browser is found there. */
async function inTemporaryFolder(work) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'salon-browser-'))
  // PostgreSQL, which never runs as root, has to pass through.
  fs.chmodSync(temporary, 0o755)
  try {
    return await work(temporary)
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}
