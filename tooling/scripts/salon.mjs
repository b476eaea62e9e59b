// The way in for `npm start`, `npm test` and `npm run dev`. Needs Node and npm, nothing installed: it fetches the
// pinned pnpm, installs, and goes on with the Node that the workspace brings along. No dependencies, no types.

import { existsSync } from 'node:fs'

const OLDEST_NODE = 20

async function main(task, args) {
  loadSettings()
  const { stopWithParent } = await import('./processes.mjs')
  const { install, refuseFullDisk } = await import('./install.mjs')
  const { bench, develop, lighthouse, screenshots, serve } = await import('./serve.mjs')
  const { inspectQueue, maintain, makeAdmin, reconcile, reseal, work } = await import('./jobs.mjs')
  const { check, test } = await import('./test.mjs')
  const tasks = {
    ...{ start: serve, dev: develop, test, check, bench, screenshots, lighthouse },
    ...{ worker: work, queue: inspectQueue, maintenance: maintain, reconcile, reseal },
    admin: makeAdmin,
  }
  if (!Object.hasOwn(tasks, task))
    throw new Error(`Unknown task ${task}: use ${Object.keys(tasks).join(', ')}`)
  stopWithParent()
  refuseFullDisk()
  await install()
  return tasks[task](args)
}

/** Before anything reads the environment; what it holds already wins over the file. */
function loadSettings() {
  const settings = new URL('../../.env', import.meta.url)
  if (!existsSync(settings)) return
  if (!process.loadEnvFile)
    refuse(`Reading .env needs Node 20.12 or newer; this is ${process.versions.node}.`)
  process.loadEnvFile(settings)
}

function refuse(line) {
  console.error(line)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  refuse(`Salon needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`)
}

const [task, ...args] = process.argv.slice(2)
main(task, args).then(
  (code) => process.exit(code),
  async (error) => {
    const { Refusal } = await import('./processes.mjs')
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  },
)
